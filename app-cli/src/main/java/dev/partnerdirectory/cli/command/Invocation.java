package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.output.ColorChoice;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.DisplayText;
import dev.partnerdirectory.cli.output.Layout;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Style;
import dev.partnerdirectory.cli.profile.ConfigFile;
import dev.partnerdirectory.cli.profile.ConfigProblem;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.Folders;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.core.PartnerDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One run of {@code pdir}: its streams, its settings and the way to the directory. Not thread-safe. */
public final class Invocation {
    private final Console console;
    private final Map<String, String> env;
    private final Connector connector;
    private final Clock clock;
    private final GlobalOptions options = new GlobalOptions();
    private final EffectiveSettings settings;

    public Invocation(Console console, Map<String, String> env, Connector connector, Clock clock, String... args) {
        this.console = console;
        this.env = Map.copyOf(env);
        this.connector = connector;
        this.clock = clock;
        this.settings = new EffectiveSettings(
                List.of(args), this.env, () -> configFile().read());
    }

    public Console console() {
        return console;
    }

    public Clock clock() {
        return clock;
    }

    /** The same run with these words as its command line. */
    public Invocation of(List<String> words) {
        return new Invocation(console, env, connector, clock, words.toArray(String[]::new));
    }

    /** The environment variables. */
    public Map<String, String> env() {
        return env;
    }

    /** The global options, which are set once the command line has been parsed. */
    public GlobalOptions options() {
        return options;
    }

    public Folders folders() {
        return Folders.of(env);
    }

    public ConfigFile configFile() {
        return new ConfigFile(folders().config());
    }

    /** The settings of this run. */
    public EffectiveSettings settings() {
        return settings;
    }

    /** The name of the directory: its profile, or its address where the environment names it. */
    public String directory() {
        String name = settings.profile().name();
        return name.isEmpty() ? settings.get(Setting.BASE_URL).text() : name;
    }

    /** Opens the directory. */
    public Session open(boolean dryRun) {
        return connector.open(this, dryRun);
    }

    /** Prints one thing from the directory. */
    public <T> void one(Columns<T> columns, Function<PartnerDirectory, T> one) {
        try (Session session = open(false)) {
            printer().one(columns, one.apply(session.directory()));
        }
    }

    /** Whether the command line itself sets this. */
    public boolean isAskedFor(Setting setting) {
        return settings.get(setting).origin().equals("flag");
    }

    /** The format of data and errors. */
    public OutputFormat format() {
        OutputFormat format = asked().orElse(console.terminal().out() ? OutputFormat.TABLE : OutputFormat.JSON);
        if (options.jq().isPresent() && format != OutputFormat.JSONL) {
            return OutputFormat.JSON;
        }
        return format == OutputFormat.WIDE ? OutputFormat.TABLE : format;
    }

    private Optional<OutputFormat> asked() {
        return ifKnown(Setting.OUTPUT, OutputFormat::parse);
    }

    private Style style(boolean terminal) {
        return ifKnown(Setting.COLOR, ColorChoice::parse)
                .orElse(ColorChoice.AUTO)
                .style(terminal);
    }

    /** A setting's value; empty where it is wrong, because an error about the settings must be printed too. */
    private <T> Optional<T> ifKnown(Setting setting, Function<String, T> parse) {
        try {
            return settings.value(setting, parse);
        } catch (ConfigProblem told) {
            return Optional.empty();
        }
    }

    public Printer printer() {
        Terminal terminal = console.terminal();
        boolean wide =
                options.isWide() || asked().filter(OutputFormat.WIDE::equals).isPresent() || !terminal.out();
        Layout layout = new Layout(
                style(terminal.out()),
                wide ? 0 : terminal.columns(),
                !options.isWithoutHeaders(),
                terminal.out() ? this::note : text -> {});
        return new Printer(console.out(), format(), options.columns(), options.jq(), layout);
    }

    /** The style of standard error. */
    public Style errorStyle() {
        return style(console.terminal().err());
    }

    /** Prints something that the operator must know, even with {@code --quiet}. */
    public void tell(String text) {
        console.say(folded(DisplayText.harmless(text)));
    }

    /** Prints something that is neither data nor an error. */
    public void note(String text) {
        if (!options.isQuiet()) {
            tell(text);
        }
    }

    /** Prints a warning. */
    public void warn(String text) {
        if (!options.isQuiet()) {
            labelled("warning: ", text, errorStyle()::warning);
        }
    }

    /** Prints an error. */
    public void error(String text) {
        labelled("error: ", text, errorStyle()::error);
    }

    private void labelled(String label, String text, UnaryOperator<String> look) {
        String harmless = DisplayText.harmless(text);
        console.say(look.apply(label) + folded(label + harmless).substring(label.length()));
    }

    /** Breaks lines at blanks where they would not fit on the terminal; elsewhere a message stays one line. */
    private String folded(String text) {
        Terminal terminal = console.terminal();
        return terminal.err() ? DisplayText.fold(text, terminal.columns()) : text;
    }
}
