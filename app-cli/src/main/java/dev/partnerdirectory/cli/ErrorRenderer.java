package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.columns.ErrorFields;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.OutputClosed;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.JqProblem;
import dev.partnerdirectory.cli.output.JsonWriter;
import dev.partnerdirectory.cli.profile.ConfigProblem;
import dev.partnerdirectory.cli.report.Refusal;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import dev.partnerdirectory.files.manifest.ManifestProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reports a failure on standard error: as one line, or as one JSON object where output is JSON. */
record ErrorRenderer(Invocation invocation) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final String USAGE = "invalidRequest";
    private static final String FAILED = "failed";

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        return render(problem);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        try {
            // The output appears before the error message.
            invocation.console().out().flush();
        } catch (IOException e) {
            // The failure itself is reported here; the last flush of the run reports this one.
        }
        return render(failure);
    }

    /** Reports the failure and returns the exit code. */
    int render(Throwable failure) {
        if (failure instanceof DirectoryException && failure.getCause() instanceof ConfigProblem problem) {
            // The profile's token could not be read. The adapter reports that there is no token; the cause says why.
            return render(problem);
        }
        if (failure instanceof GuardRail forbidden) {
            return Refusal.of(invocation, forbidden);
        }
        if (failure instanceof DirectoryException refused) {
            tell(failure, sentence(refused), ErrorFields.of(refused));
            return ExitCodes.of(refused.kind());
        }
        if (failure instanceof ParameterException problem) {
            String message = invocation.settings().origin(problem) + Suggestions.sentence(problem);
            tell(failure, message, ErrorFields.of(USAGE, message, ErrorDetails.none()));
            return ExitCodes.USAGE;
        }
        if (failure instanceof UsageProblem
                || failure instanceof ConfigProblem
                || failure instanceof ManifestProblem
                || failure instanceof JqProblem
                || failure instanceof Columns.UnknownColumns) {
            String message = oneLine(failure.getMessage());
            tell(failure, message, ErrorFields.of(USAGE, message, ErrorDetails.none()));
            return ExitCodes.USAGE;
        }
        Throwable cause = failure.getCause();
        if (failure instanceof UncheckedIOException && cause != null) {
            return render(cause);
        }
        if (failure instanceof OutputClosed) {
            return ExitCodes.DONE;
        }
        String message = oneLine(
                failure instanceof IOException broken
                        ? "input or output failed: " + words(broken)
                        : "internal error: " + failure);
        tell(
                failure,
                message,
                ErrorFields.of(FAILED, message, ErrorDetails.none().withRemedy("--verbose shows the stack trace")));
        return ExitCodes.FAILED;
    }

    private static String words(IOException broken) {
        String why = OwnerOnlyFiles.why(broken);
        return broken instanceof FileSystemException named ? "%s: %s".formatted(named.getFile(), why) : why;
    }

    private void tell(Throwable failure, String sentence, Map<String, Object> fields) {
        PrintWriter err = invocation.console().err();
        if (invocation.format().isJson()) {
            err.println(JsonWriter.line(Map.of("error", fields)));
        } else {
            invocation.error(sentence);
        }
        if (invocation.options().isVerbose()) {
            failure.printStackTrace(err);
        }
    }

    /** One sentence: the request, the answer, the ids to find it by, and the remedy. */
    static String sentence(DirectoryException failure) {
        ErrorDetails details = failure.details();
        String message = oneLine(failure.getMessage());
        String asked = details.operation()
                .map(operation -> "could not %s: ".formatted(operation.words()))
                .filter(words -> !isLookUp(failure) && !message.startsWith("could not "))
                .orElse("");
        String ids = Stream.of(
                        details.reference(),
                        details.code().map(code -> "code " + code),
                        details.requestId().map(id -> "request " + id),
                        details.correlationId().map(id -> "correlation " + id),
                        details.correlationVector().map(vector -> "vector " + vector))
                .flatMap(Optional::stream)
                // The REST adapter's messages already contain the ids, for programs that log only the message.
                .filter(id -> !message.contains(id))
                .collect(Collectors.joining(", "));
        String nothingSent = failure.kind() == ErrorKind.INVALID_REQUEST ? "; nothing was sent" : "";
        String remedy = details.remedy().map(what -> "; " + what).orElse("");
        return asked + message + (ids.isEmpty() ? "" : " (" + ids + ")") + nothingSent + oneLine(remedy);
    }

    /** Whether a name was not found or was ambiguous. The message gives the name, so the request's name is left out. */
    private static boolean isLookUp(DirectoryException failure) {
        return (failure instanceof NotFound && failure.details().requestId().isEmpty())
                || (failure instanceof Conflict conflict && conflict.reason() == Conflict.Reason.AMBIGUOUS);
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String text) {
        return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
