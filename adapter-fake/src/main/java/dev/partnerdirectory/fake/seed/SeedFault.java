package dev.partnerdirectory.fake.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import java.util.Collection;
import java.util.stream.Collectors;

/** Turns a parse error of a seed into an exception that says what is wrong, and where. */
final class SeedFault {
    private SeedFault() {}

    static InvalidRequest at(String path, String reason) {
        return new InvalidRequest(path, reason, ErrorDetails.none());
    }

    /** @param path path of the object that could not be read */
    static InvalidRequest of(String path, JsonProcessingException failure) {
        if (failure.getCause() instanceof StreamReadException notJson) {
            return of(path, notJson);
        }
        if (!(failure instanceof JsonMappingException wrong)) {
            return at(
                    "",
                    "the seed is not JSON: line %d, column %d: %s"
                            .formatted(
                                    failure.getLocation().getLineNr(),
                                    failure.getLocation().getColumnNr(),
                                    failure.getOriginalMessage()));
        }
        String place = path + path(wrong);
        if (wrong instanceof InvalidNullException) {
            return at(place, "is missing");
        }
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return at(place, "is no field of a seed; known here are " + names(unknown.getKnownPropertyIds()));
        }
        return at(place, wrong instanceof SeedJson.WrongValue ? wrong.getOriginalMessage() : shape(wrong));
    }

    private static String names(Collection<Object> fields) {
        return fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String shape(JsonMappingException wrong) {
        boolean isList = wrong instanceof MismatchedInputException mismatch
                && mismatch.getTargetType() != null
                && Collection.class.isAssignableFrom(mismatch.getTargetType());
        return isList ? "must be a list" : "must be an object";
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
    }
}
