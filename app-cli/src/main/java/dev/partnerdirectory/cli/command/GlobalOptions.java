package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.profile.Key;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private Optional<String> profile = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "table, json, jsonl, csv or markdown. A table on a terminal, JSON otherwise.")
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
    private Optional<Duration> timeout = Optional.empty();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "auto, always or never. NO_COLOR is heeded.")
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

    /** When there is colour. */
    public enum ColorChoice {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The settings that were given as flags. */
    Map<Key, String> flags() {
        Map<Key, String> flags = new EnumMap<>(Key.class);
        profile.ifPresent(value -> flags.put(Key.PROFILE, value));
        output.ifPresent(value -> flags.put(Key.OUTPUT, value.toString()));
        timeout.ifPresent(value -> flags.put(Key.TIMEOUT, value.toString()));
        color.ifPresent(value -> flags.put(Key.COLOR, value.toString()));
        return flags;
    }

    /** The profile that was named, if one was. */
    public Optional<String> profile() {
        return profile;
    }

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
