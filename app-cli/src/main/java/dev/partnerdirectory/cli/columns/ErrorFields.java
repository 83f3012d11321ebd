package dev.partnerdirectory.cli.columns;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of an error as JSON shows it: always all of them, null where unknown. Stateless. */
public final class ErrorFields {
    private ErrorFields() {}

    /** The fields of a failure of the directory. */
    public static Map<String, Object> of(DirectoryException failure) {
        ErrorDetails details = failure.details();
        Map<String, Object> fields =
                of(EnumFormat.camel(failure.kind()), String.valueOf(failure.getMessage()), details.remedy());
        fields.put("code", details.code());
        fields.put("requestId", details.requestId());
        fields.put("correlationId", details.correlationId());
        fields.put("correlationVector", details.correlationVector());
        fields.put("customer", details.customer());
        return fields;
    }

    /** The fields of a failure with nothing but these values. */
    public static Map<String, Object> of(String kind, String message, Optional<?> remedy) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("code", Optional.empty());
        fields.put("message", message);
        fields.put("remedy", remedy);
        fields.put("requestId", Optional.empty());
        fields.put("correlationId", Optional.empty());
        fields.put("correlationVector", Optional.empty());
        fields.put("customer", Optional.empty());
        return fields;
    }
}
