package dev.partnerdirectory.cli.columns;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.journal.JournalEntry.Failure;
import dev.partnerdirectory.core.model.CorrelationId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an error as JSON shows it: always all of them, null where unknown. Stateless. */
public final class ErrorFields {
    private ErrorFields() {}

    /** The fields of a failure of the directory. */
    public static Map<String, Object> of(DirectoryException failure) {
        return of(EnumFormat.camel(failure.kind()), String.valueOf(failure.getMessage()), failure.details());
    }

    /**
     * The fields of a failed step or row.
     *
     * @param where has its customer and its request id, as far as they are known
     */
    public static Map<String, Object> of(Failure failure, ErrorDetails where) {
        ErrorDetails details = new ErrorDetails(
                where.operation(),
                where.customer(),
                where.reference(),
                failure.code(),
                where.requestId(),
                failure.correlationId().map(CorrelationId::of),
                where.correlationVector(),
                failure.remedy().map(Remedy::new),
                where.visibleWithin());
        return of(EnumFormat.camel(failure.kind()), failure.message(), details);
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
