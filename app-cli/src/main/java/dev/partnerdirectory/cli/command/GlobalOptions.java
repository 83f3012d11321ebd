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
            description = "The directory to talk to; \"pdir config list\" shows the names.")
    @SuppressWarnings("UnusedVariable") // EffectiveSettings has the value
    private Optional<String> profile = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "table, json, jsonl, csv or markdown. A table on a terminal, JSON otherwise.")
    @SuppressWarnings("UnusedVariable") // as above
    private Optional<OutputFormat> output = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "A,B",
            split = ",",
            scope = ScopeType.INHERIT,
            description = "Only these fields, in this order.")
    private List<String> columns = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            scope = ScopeType.INHERIT,
            description = "The longest that one call may take, retries included: 30s, 2m.")
    @SuppressWarnings("UnusedVariable") // as above
    private Optional<Duration> timeout = Optional.empty();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "auto, always or never. NO_COLOR is heeded.")
    @SuppressWarnings("UnusedVariable") // as above
    private Optional<ColorChoice> color = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress, no notes; errors only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "With an error, where in the program it arose.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "This help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    List<String> columns() {
        return columns.stream().map(String::strip).toList();
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }
}
