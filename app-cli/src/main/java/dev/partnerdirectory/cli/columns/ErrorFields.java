package dev.partnerdirectory.cli.columns;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an error as JSON shows it: always all of them, null where unknown. Stateless. */
public final class ErrorFields {
    private ErrorFields() {}

    /** The fields of a failure of the directory. */
    public static Map<String, Object> of(DirectoryException failure) {
        return of(EnumFormat.camel(failure.kind()), String.valueOf(failure.getMessage()), failure.details());
    }

    /** The fields of any failure. */
    public static Map<String, Object> of(String kind, String message, ErrorDetails details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("code", details.code());
        fields.put("message", message);
        fields.put("remedy", details.remedy());
        fields.put("requestId", details.requestId());
        fields.put("correlationId", details.correlationId());
        fields.put("correlationVector", details.correlationVector());
        fields.put("customer", details.customer());
        return fields;
    }
}
