package dev.partnerdirectory.cli.report;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.columns.ErrorFields;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.JsonWriter;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells everything that stands in the way, each on a line of its own, or in one JSON object. Stateless. */
public final class Refusal {
    private Refusal() {}

    /** Tells every guard rail that stopped a command. */
    public static int of(Invocation invocation, GuardRail forbidden) {
        String remedy = forbidden.details().remedy().map(Remedy::text).orElse("change the policy");
        return of(invocation, forbidden.violations(), remedy);
    }

    /** As above. */
    public static int of(Invocation invocation, List<Violation> violations, String remedy) {
        return tell(
                invocation,
                ErrorKind.GUARD_RAIL,
                violations,
                "a guard rail stopped the command, nothing was sent",
                remedy);
    }

    /**
     * Tells it and returns the exit code.
     *
     * @param summary what it comes to
     */
    public static int tell(
            Invocation invocation, ErrorKind kind, List<Violation> reasons, String summary, String remedy) {
        if (invocation.format().isJson()) {
            Map<String, Object> fields = ErrorFields.of(
                    EnumFormat.camel(kind), summary, ErrorDetails.none().withRemedy(remedy));
            fields.put("faults", reasons.stream().map(Refusal::fields).toList());
            invocation.console().err().println(JsonWriter.line(Map.of("error", fields)));
        } else {
            reasons.forEach(reason -> error(invocation, reason.toString()));
            error(invocation, summary + "; " + remedy);
        }
        return ExitCodes.of(kind);
    }

    private static void error(Invocation invocation, String line) {
        String plain = line.replaceAll("\\p{Cntrl}", " ");
        invocation.error(plain);
    }

    private static Map<String, Object> fields(Violation violation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (violation.row() > 0) {
            fields.put("row", violation.row());
        }
        fields.put("field", violation.field());
        fields.put("reason", violation.reason());
        return fields;
    }
}
