package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Style;
import dev.partnerdirectory.cli.profile.ConfigFile;
import dev.partnerdirectory.cli.profile.ConfigProblem;
import dev.partnerdirectory.cli.profile.Folders;
import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.cli.profile.Settings;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of {@code pdir}: its streams, its settings and the way to the directory. Not thread-safe. */
public final class Invocation {
    private final Console console;
    private final Map<String, String> env;
    private final Connector connector;
    private final Clock clock;
    private final GlobalOptions options = new GlobalOptions();
    private @Nullable Settings settings;

    public Invocation(Console console, Map<String, String> env, Connector connector, Clock clock) {
        this.console = console;
        this.env = Map.copyOf(env);
        this.connector = connector;
        this.clock = clock;
    }

    public Console console() {
        return console;
    }

    public Clock clock() {
        return clock;
    }

    /** The environment variables. */
    public Map<String, String> env() {
        return env;
    }

    /** Filled when the command line has been parsed. */
    public GlobalOptions options() {
        return options;
    }

    public Folders folders() {
        return Folders.of(env);
    }

    public ConfigFile configFile() {
        return new ConfigFile(folders().config());
    }

    /** What holds for this run; settled when first asked for. */
    public Settings settings() {
        Settings settled = settings;
        if (settled == null) {
            settled = Settings.resolve(options.flags(), env, () -> configFile().read());
            settings = settled;
        }
        return settled;
    }

    /** A setting for which a command has a flag of its own. */
    public Optional<String> setting(Key key, Optional<String> flag) {
        return flag.or(() -> settings().value(key));
    }

    /** The directory, told to nobody what happens in it. */
    public Session open(boolean dryRun) {
        return open(dryRun, DirectoryListener.none());
    }

    /** The directory. */
    public Session open(boolean dryRun, DirectoryListener listener) {
        return connector.open(settings(), folders(), env, dryRun, listener);
    }

    /** Prints what the directory lists. */
    public <T> void list(Columns<T> columns, Function<PartnerDirectory, Stream<T>> list) {
        try (Session session = open(false)) {
            printer().list(columns, list.apply(session.directory()));
        }
    }

    /** Prints one thing of the directory. */
    public <T> void one(Columns<T> columns, Function<PartnerDirectory, T> one) {
        try (Session session = open(false)) {
            printer().one(columns, one.apply(session.directory()));
        }
    }

    public OutputFormat format() {
        return settings().value(Key.OUTPUT).map(Invocation::format).orElseGet(this::formatOfStreams);
    }

    private static OutputFormat format(String name) {
        return OutputFormat.of(name).orElseThrow(() -> new UsageProblem("output " + OutputFormat.mustBe(name)));
    }

    private OutputFormat formatOfStreams() {
        return console.terminal().out() ? OutputFormat.TABLE : OutputFormat.JSON;
    }

    /** The format errors are told in; never fails, even if the settings do. */
    public OutputFormat errorFormat() {
        try {
            return format();
        } catch (ConfigProblem | UsageProblem e) {
            return Optional.ofNullable(options.flags().get(Key.OUTPUT))
                    .or(() -> Optional.ofNullable(env.get(Key.OUTPUT.variable())))
                    .flatMap(OutputFormat::of)
                    .orElseGet(this::formatOfStreams);
        }
    }

    public Printer printer() {
        Terminal terminal = console.terminal();
        return new Printer(
                console.out(),
                format(),
                options.columns(),
                style(terminal.out()),
                terminal.out() ? terminal.columns() : 0);
    }

    /** How what goes to standard error looks; never fails. */
    public Style errorStyle() {
        try {
            return style(console.terminal().err());
        } catch (ConfigProblem | UsageProblem e) {
            return Style.PLAIN;
        }
    }

    private Style style(boolean terminal) {
        String color = settings().value(Key.COLOR).orElse("auto").toLowerCase(Locale.ROOT);
        return switch (color) {
            case "always" -> Style.COLOURED;
            case "never" -> Style.PLAIN;
            case "auto" -> terminal ? Style.COLOURED : Style.PLAIN;
            default -> throw new UsageProblem("color must be auto, always or never, not '%s'".formatted(color));
        };
    }

    public boolean isQuiet() {
        return options.isQuiet();
    }

    public boolean isVerbose() {
        return options.isVerbose();
    }

    /** Tells the operator something they must know, even if they asked for quiet. */
    public void tell(String text) {
        console.err().println(text);
    }

    /** Tells the operator something that is neither data nor an error. */
    public void note(String text) {
        if (!isQuiet()) {
            console.err().println(text);
        }
    }

    /** Tells the operator something that may be wrong. */
    public void warn(String text) {
        if (!isQuiet()) {
            console.err().println(errorStyle().warning("warning: ") + text);
        }
    }
}
