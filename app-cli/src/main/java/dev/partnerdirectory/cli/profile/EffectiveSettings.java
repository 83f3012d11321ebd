package dev.partnerdirectory.cli.profile;

import dev.partnerdirectory.core.model.user.Secret;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The settings of one run: a flag before the environment before the profile before the default. What a profile that is
 * named by flag says comes before the environment, and it takes no address and no credentials from there.
 */
public final class EffectiveSettings {
    /**
     * A setting's value and where it comes from.
     *
     * @param text   empty if nothing sets it; the reference, if the setting is a secret
     * @param origin in words: {@code flag}, {@code PDIR_CUSTOMER}, {@code profile work}, {@code default}
     */
    public record Value(Setting setting, String text, String origin) {}

    private record Chosen(Profile profile, String origin) {}

    private static final List<Setting> FLAGS = List.of(Setting.PROFILE, Setting.OUTPUT, Setting.COLOR, Setting.TIMEOUT);

    /** What nobody sets who means the sandbox. */
    private static final List<Setting> CREDENTIALS = List.of(
            Setting.ACCESS_TOKEN, Setting.REFRESH_TOKEN, Setting.CLIENT_ID, Setting.CLIENT_SECRET, Setting.TENANT);

    private final Map<Setting, String> flags;
    private final Map<String, String> env;
    private final Supplier<Config> file;
    private @Nullable Chosen chosen;

    /**
     * Settings that are read when they are first asked for.
     *
     * @param file reads the configuration
     */
    public EffectiveSettings(List<String> args, Map<String, String> env, Supplier<Config> file) {
        this.flags = flags(args);
        this.env = env;
        this.file = file;
    }

    /** The flags that every command takes. The profile must be known before picocli asks for the other options. */
    private static Map<Setting, String> flags(List<String> args) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        if (args.stream().noneMatch(EffectiveSettings::mayBeFlag)) {
            // Parsing twice would be a good part of the cost of a short command.
            return flags;
        }
        CommandSpec spec = CommandSpec.create();
        for (Setting setting : FLAGS) {
            OptionSpec.Builder option =
                    OptionSpec.builder("--" + setting.word()).type(String.class).arity("0..1");
            spec.addOption(
                    setting == Setting.OUTPUT ? option.names("-o", "--output").build() : option.build());
        }
        ParseResult parsed = new CommandLine(spec)
                .setUnmatchedArgumentsAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .parseArgs(args.toArray(String[]::new));
        for (OptionSpec option : parsed.matchedOptions()) {
            Setting setting = of(option).orElseThrow();
            String value = option.getValue();
            try {
                setting.check(value);
                flags.put(setting, value);
            } catch (ConfigProblem wrong) {
                // The full command line is parsed next, and that reports the error.
            }
        }
        return flags;
    }

    /** Whether an argument may be one of the flags; {@code -o} may stand among other short ones, as in {@code -qo}. */
    private static boolean mayBeFlag(String arg) {
        return arg.startsWith("--")
                ? FLAGS.stream().anyMatch(setting -> arg.startsWith(setting.word(), 2))
                : arg.startsWith("-") && arg.contains("o");
    }

    private static Optional<Setting> of(OptionSpec option) {
        return Setting.named(option.longestName().substring(2));
    }

    /** What stands for an option that was not given. */
    public Optional<String> defaultOf(ArgSpec argument) {
        try {
            return argument instanceof OptionSpec option && option.longestName().startsWith("--")
                    ? of(option).flatMap(this::value)
                    : Optional.empty();
        } catch (ConfigProblem told) {
            // A command that needs the profile reports this; help and "config" work without it.
            return Optional.empty();
        }
    }

    /**
     * The profile of this run.
     *
     * @throws ConfigProblem if it does not exist, or the environment has only half of its settings
     */
    public Profile profile() {
        return chosen().profile();
    }

    /** {@code "PDIR_TIMEOUT: "} before a problem with a value that was not given as an option; otherwise empty. */
    public String origin(ParameterException problem) {
        return Optional.ofNullable(problem.getArgSpec())
                .filter(OptionSpec.class::isInstance)
                .filter(option -> ((OptionSpec) option).longestName().startsWith("--"))
                .flatMap(option -> of((OptionSpec) option))
                .filter(setting -> setting != Setting.PROFILE)
                .map(this::get)
                .filter(value -> value.text().equals(problem.getValue()))
                .filter(value -> !List.of("flag", "default").contains(value.origin()))
                .map(value -> value.origin() + ": ")
                .orElse("");
    }

    /** What these settings belong to, as a message names it, even where they are wrong. */
    public String words() {
        try {
            return profile().words();
        } catch (ConfigProblem told) {
            return named().map(value -> "profile " + value.text()).orElse("the configuration");
        }
    }

    /** The name of the profile, which may not exist yet. */
    public String profileName() {
        return named().map(Value::text).orElseGet(() -> profile().name());
    }

    private Optional<Value> named() {
        return Stream.of(
                        new Value(Setting.PROFILE, flags.getOrDefault(Setting.PROFILE, ""), "flag"),
                        new Value(
                                Setting.PROFILE,
                                env.getOrDefault(Setting.PROFILE.variable(), ""),
                                Setting.PROFILE.variable()))
                .filter(value -> !value.text().isEmpty())
                .findFirst();
    }

    private Chosen chosen() {
        Chosen known = chosen;
        if (known == null) {
            known = choose();
            chosen = known;
        }
        return known;
    }

    private Chosen choose() {
        Optional<Value> named = named();
        if (named.isPresent()) {
            return new Chosen(file.get().get(named.get().text()), named.get().origin());
        }
        if (isSet(Setting.BASE_URL)) {
            if (!isSet(Setting.ACCESS_TOKEN)) {
                throw ConfigProblem.of(
                        Setting.BASE_URL,
                        "%s is set but %s is not: set both, or name a profile"
                                .formatted(Setting.BASE_URL.variable(), Setting.ACCESS_TOKEN.variable()));
            }
            return new Chosen(Profile.ofEnvironment(), Setting.BASE_URL.variable());
        }
        Config config = file.get();
        String kept = config.defaultProfile();
        Chosen byFile = kept == null
                ? new Chosen(config.get(Setting.PROFILE.standard()), "default")
                : new Chosen(config.get(kept), "configuration");
        if (byFile.profile().kind() == Profile.Kind.SANDBOX) {
            CREDENTIALS.stream().filter(this::isSet).findFirst().ifPresent(credential -> {
                throw ConfigProblem.of(
                        credential,
                        "%s is set but %s is not: set both, or name a profile, such as --profile %s for the sandbox"
                                .formatted(
                                        credential.variable(),
                                        Setting.BASE_URL.variable(),
                                        byFile.profile().name()));
            });
        }
        return byFile;
    }

    private boolean isSet(Setting setting) {
        return !env.getOrDefault(setting.variable(), "").isBlank();
    }

    /** One setting and where its value comes from. */
    public Value get(Setting setting) {
        if (setting == Setting.PROFILE) {
            return new Value(setting, chosen().profile().name(), chosen().origin());
        }
        String flag = flags.get(setting);
        if (flag != null) {
            return new Value(setting, flag, "flag");
        }
        if (isSet(setting) && !isOverruled(setting)) {
            // The reference to a secret is shown, never the secret.
            String value = setting.isSecret() ? "env:" + setting.variable() : env.getOrDefault(setting.variable(), "");
            return new Value(setting, value, setting.variable());
        }
        if (setting == Setting.COLOR && !env.getOrDefault("NO_COLOR", "").isEmpty()) {
            return new Value(setting, "never", "NO_COLOR");
        }
        String kept = profile().values().get(setting);
        return kept == null
                ? new Value(setting, setting.standard(), "default")
                : new Value(setting, kept, profile().words());
    }

    /** Whether the profile that was named by flag keeps the environment from setting this. */
    private boolean isOverruled(Setting setting) {
        return flags.containsKey(Setting.PROFILE) && (setting.isIdentity() || isKept(setting));
    }

    private boolean isKept(Setting setting) {
        try {
            return profile().values().containsKey(setting);
        } catch (ConfigProblem told) {
            // That there is no such profile is reported in the output format that the environment sets.
            return false;
        }
    }

    /** One setting's value; empty if nothing sets it. */
    public Optional<String> value(Setting setting) {
        return Optional.of(get(setting).text()).filter(text -> !text.isBlank());
    }

    /** One setting's value as {@code parse} reads it. */
    public <T> Optional<T> value(Setting setting, Function<String, T> parse) {
        Value value = get(setting);
        try {
            return Optional.of(value.text()).filter(text -> !text.isBlank()).map(text -> setting.read(text, parse));
        } catch (ConfigProblem wrong) {
            throw value.origin().equals(setting.variable()) ? wrong.from(setting) : wrong;
        }
    }

    /** The secret that a setting refers to; empty if nothing sets it. */
    public Optional<Secret> secret(Setting setting) {
        return value(setting, SecretReference::parse).map(reference -> reference.fetch(env));
    }

    /** Every setting that applies to this profile. */
    public Stream<Value> all() {
        return Stream.of(Setting.values())
                .filter(setting -> profile().kind() == Profile.Kind.REST || !setting.isOfRest())
                .map(this::get);
    }
}
