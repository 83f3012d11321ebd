package dev.partnerdirectory.cli.profile;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.output.ColorChoice;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jline.utils.Levenshtein;

/** The settings there are. */
public enum Setting {
    PROFILE(Use.CHOICE, "sandbox", text -> text),
    CUSTOMER(Use.ANY, "", CustomerRef::parse),
    OUTPUT(Use.ANY, "", OutputFormat::parse),
    COLOR(Use.ANY, "auto", ColorChoice::parse),
    CONCURRENCY(Use.ANY, "8", SettingRules::concurrency),
    TIMEOUT(Use.ANY, "2m", TimeSpan::parse),
    BASE_URL(Use.REST, "", SettingRules::address),
    CLOUD(Use.REST, "global", SettingRules::cloud),
    /** Where to sign in, if that is not where the cloud has it: an emulator. */
    AUTHORITY(Use.REST, "", SettingRules::address),
    TENANT(Use.REST, "", SettingRules::name),
    CLIENT_ID(Use.REST, "", SettingRules::clientId),
    CLIENT_SECRET(Use.REST_SECRET, "", SecretReference::parse),
    /** The application's certificate with its key, a PKCS #12 file, instead of a secret. */
    CLIENT_CERTIFICATE(Use.REST, "", SettingRules::file),
    CLIENT_CERTIFICATE_PASSWORD(Use.REST_SECRET, "", SecretReference::parse),
    /** Our certificate for a service or gateway that asks for one, a PKCS #12 file. */
    TLS_CERTIFICATE(Use.REST, "", SettingRules::file),
    TLS_CERTIFICATE_PASSWORD(Use.REST_SECRET, "", SecretReference::parse),
    /** The certificates to trust instead of the JVM's own, a PEM file. */
    TLS_TRUST(Use.REST, "", SettingRules::file),
    REFRESH_TOKEN(Use.REST_SECRET, "", SecretReference::parse),
    ACCESS_TOKEN(Use.REST_SECRET, "", SecretReference::parse),
    /** The key that a stored sign-in is encrypted with. */
    STORE_KEY(Use.REST_SECRET, "", SecretReference::parse);

    private enum Use {
        /** Names the profile itself. */
        CHOICE,
        ANY,
        REST,
        /** Kept only as a reference to where the secret is. */
        REST_SECRET
    }

    private final Use use;
    private final String standard;

    @SuppressWarnings("ImmutableEnumChecker") // every rule is stateless
    private final Function<String, ?> rule;

    Setting(Use use, String standard, Function<String, ?> rule) {
        this.use = use;
        this.standard = standard;
        this.rule = rule;
    }

    /** The setting that a configuration file spells so. */
    static Optional<Setting> named(String word) {
        return Arrays.stream(values())
                .filter(setting -> setting.word().equals(word))
                .findFirst();
    }

    /**
     * The setting of a profile that a configuration file spells so.
     *
     * @throws ConfigProblem if there is none; it names the one that may have been meant
     */
    public static Setting ofProfile(String word) {
        return named(word).filter(setting -> setting.use != Use.CHOICE).orElseThrow(() -> unknown(word));
    }

    private static ConfigProblem unknown(String word) {
        if (word.equals(PROFILE.word())) {
            return new ConfigProblem("profile is no value of a profile: \"pdir config use NAME\" sets the default");
        }
        Setting nearest = Arrays.stream(values())
                .min(Comparator.comparingInt(setting -> Levenshtein.distance(word, setting.word())))
                .orElseThrow();
        boolean alike = Levenshtein.distance(word, nearest.word()) * 2 <= word.length();
        return new ConfigProblem("unknown setting '%s'%s; there are %s"
                .formatted(
                        word,
                        alike ? "; did you mean '" + nearest.word() + "'?" : "",
                        Arrays.stream(values())
                                .filter(setting -> setting.use != Use.CHOICE)
                                .map(Setting::word)
                                .collect(Collectors.joining(", "))));
    }

    /** Its name in the configuration file. */
    public String word() {
        return EnumFormat.camel(this);
    }

    /** The environment variable that sets it. */
    public String variable() {
        return "PDIR_" + name();
    }

    /** The value if nobody sets it; empty if it has none. */
    public String standard() {
        return standard;
    }

    /** Whether it means something to profiles of kind {@code rest} alone. */
    public boolean isOfRest() {
        return use == Use.REST || use == Use.REST_SECRET;
    }

    /** Whether only a reference to it may be kept and shown. */
    boolean isSecret() {
        return use == Use.REST_SECRET;
    }

    /**
     * Checks a value.
     *
     * @throws ConfigProblem if it cannot have this value
     */
    public void check(String text) {
        read(text, rule);
    }

    /**
     * Reads a value by {@code parse}, whose message does not repeat a value that may be secret.
     *
     * @throws ConfigProblem if it is not valid
     */
    public <T> T read(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).strip();
            throw new ConfigProblem(word() + (reason.startsWith("must ") ? " " : ": ") + reason, e);
        }
    }
}
