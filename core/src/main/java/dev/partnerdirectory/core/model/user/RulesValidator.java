package dev.partnerdirectory.core.model.user;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports each broken rule as its own violation, in place of the annotation's one message. */
interface RulesValidator<T> extends ConstraintValidator<EntraRules, T> {
    /** The broken rules. Reasons are literal texts of ours, without message templates. */
    List<String> broken(T value);

    /** Adds a violation of the value itself. */
    default void add(ConstraintViolationBuilder violation) {
        violation.addConstraintViolation();
    }

    @Override
    default boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        List<String> broken = value == null ? List.of() : broken(value);
        context.disableDefaultConstraintViolation();
        broken.forEach(reason -> add(context.buildConstraintViolationWithTemplate(reason)));
        return broken.isEmpty();
    }
}
