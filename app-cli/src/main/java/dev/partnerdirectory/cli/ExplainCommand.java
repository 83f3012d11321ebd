package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.core.error.ErrorCatalog;
import dev.partnerdirectory.core.error.Explanation;
import dev.partnerdirectory.core.error.Explanation.Family;
import dev.partnerdirectory.core.model.Table;
import dev.partnerdirectory.rest.partnercenter.ServiceExplanations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pdir explain}. It adds the exit codes to the catalogue of the libraries. */
record ExplainCommand(Invocation invocation) {
    private static final Columns<Explanation> COLUMNS = Columns.of(
            Column.key("code", Explanation::code),
            Column.field("family", each -> each.family().name()),
            Column.field("meaning", Explanation::meaning),
            Column.field("remedy", ExplainCommand::remedy),
            Column.field("source", Explanation::source),
            Column.field("page", each -> "docs/errors/" + page(each)));

    static final Family EXIT_CODE = new Family(
            "exitCode", "exit code 4", List.of("(?i)\\bexit(?:ed)?(?: with)?(?: code| status)?[ :=-]*(\\d+)\\b"));

    /** How the names of pages begin where codes of several families are alike. */
    private static final Map<Family, String> PAGES =
            Map.of(ServiceExplanations.HTTP_STATUS, "http-", EXIT_CODE, "exit-");

    /** Codes are looked for in the whole text, in time that grows faster than its length. */
    private static final int LONGEST = 16_000;

    private static final Map<String, String> COMMANDS =
            Table.texts(ExplainCommand.class, "explain-commands.txt").stream()
                    .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

    static ErrorCatalog catalog() {
        return ErrorCatalog.with(Stream.concat(
                ServiceExplanations.all(), Explanation.read(EXIT_CODE, ExplainCommand.class, "exit-codes.txt")));
    }

    /** What to do, and the command of pdir that helps. */
    static String remedy(Explanation each) {
        String command = COMMANDS.getOrDefault(each.code(), COMMANDS.get(each.remedy()));
        return command == null ? each.advice() : each.advice() + "; " + command;
    }

    /** Where the page of a code is, below {@code docs/errors}. The issuer's many codes share one. */
    static String page(Explanation each) {
        return each.family().equals(ServiceExplanations.SIGN_IN)
                ? "sign-in.md#" + each.code().toLowerCase(Locale.ROOT)
                : PAGES.getOrDefault(each.family(), "") + each.code() + ".md";
    }

    @Command(
            description = {
                "Explains an error code, or the codes in a message: what it means, and what to do. Needs no network.",
                "Knows the codes of the service and of the sign-in, kinds of error, HTTP statuses and exit codes."
            },
            footer = {"  pdir explain AADSTS50076", "  pdir explain \"HTTP 403, code 900150\""})
    void explain(
            @Parameters(
                            paramLabel = "TEXT",
                            arity = "1..*",
                            description =
                                    "A code, or a text that holds codes, such as an error in JSON; - reads stdin.")
                    List<String> words) {
        String text = words.equals(List.of("-")) ? InputFile.text(invocation, "-") : String.join(" ", words);
        if (text.length() > LONGEST) {
            throw new UsageProblem(
                    "the text is longer than %d characters: give the part with the error".formatted(LONGEST));
        }
        Printer printer = invocation.printer();
        List<Explanation> found = catalog().explain(text);
        if (invocation.format() != OutputFormat.TABLE) {
            printer.list(COLUMNS, found.stream());
            return;
        }
        for (Explanation each : found) {
            if (!each.equals(found.get(0))) {
                printer.say("");
            }
            printer.one(COLUMNS, each);
        }
    }
}
