package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.output.ColorChoice;
import dev.partnerdirectory.cli.output.OutputFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, wherever they stand on the command line. */
public final class GlobalOptions {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The profile to use. \"pdir profile list\" shows all profiles.")
    @SuppressWarnings("UnusedVariable") // EffectiveSettings has the value
    private Optional<String> profile = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = OutputFormat.WORDS + ". The default is table on a terminal, json otherwise.")
    @SuppressWarnings("UnusedVariable") // as above
    private Optional<OutputFormat> output = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "A,B",
            split = ",",
            scope = ScopeType.INHERIT,
            description = "Show only these fields, in this order.")
    private List<String> columns = List.of();

    @Option(
            names = "--jq",
            paramLabel = "EXPR",
            scope = ScopeType.INHERIT,
            description = "Filter the JSON output with a jq expression.")
    private Optional<String> jq = Optional.empty();

    @Option(
            names = "--wide",
            scope = ScopeType.INHERIT,
            description = "Show all columns of a table in full, however wide the terminal is.")
    private boolean wide;

    @Option(
            names = "--no-headers",
            scope = ScopeType.INHERIT,
            description = "Print no line of headings above a table, CSV or TSV.")
    private boolean noHeaders;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            scope = ScopeType.INHERIT,
            description = "Time limit of one call with its retries, such as 30s or 2m.")
    @SuppressWarnings("UnusedVariable") // as above
    private Optional<Duration> timeout = Optional.empty();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "auto, always or never. NO_COLOR=1 has the same effect as never.")
    @SuppressWarnings("UnusedVariable") // as above
    private Optional<ColorChoice> color = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print no progress and no notes, only errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error.")
    private boolean verbose;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description =
                    "Print each request on standard error: method, address without its query, status, duration, ids."
                            + " The sandbox sends none.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    List<String> columns() {
        return columns.stream().map(String::strip).toList();
    }

    Optional<String> jq() {
        return jq;
    }

    boolean isWide() {
        return wide;
    }

    boolean isWithoutHeaders() {
        return noHeaders;
    }

    public boolean isQuiet() {
        return quiet;
    }

    public boolean isDebug() {
        return debug;
    }

    public boolean isVerbose() {
        return verbose;
    }
}
