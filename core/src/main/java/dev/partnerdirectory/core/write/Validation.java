package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.Operation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Checks the arguments of a use case before anything is sent. Thread-safe. */
public record Validation(Supplier<Validator> validator) {
    /**
     * Checks one argument.
     *
     * @param name the argument's name in the port; the first part of every field path
     * @throws InvalidRequest with all violations, by field path
     */
    public void check(Operation operation, String name, Object input) {
        List<Violation> violations = violations(name, input);
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations, ErrorDetails.of(operation));
        }
    }

    /** All violations of one argument, by field path; empty if it is valid. */
    public List<Violation> violations(String name, Object input) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<Object> violation : validator.get().validate(input)) {
            violations.add(new Violation(name + path(violation.getPropertyPath()), violation.getMessage()));
        }
        violations.sort(Comparator.comparing(Violation::field).thenComparing(Violation::reason));
        return violations;
    }

    /** The path as an application would write it, without the names of type arguments. */
    private static String path(Path violated) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violated) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
                path.append('.').append(node.getName());
            }
        }
        return path.toString();
    }
}
