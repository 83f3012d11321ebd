package dev.partnerdirectory.cli.profile;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.output.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The settings. */
public enum Setting {
    PROFILE(Use.CHOICE, "sandbox"),
    CUSTOMER(Use.ANY, ""),
    OUTPUT(Use.ANY, ""),
    COLOR(Use.ANY, "auto"),
    CONCURRENCY(Use.ANY, "8"),
    TIMEOUT(Use.ANY, "2m"),
    BASE_URL(Use.IDENTITY, ""),
    CLOUD(Use.IDENTITY, "global"),
    /** The address to sign in at, where it is not that of the cloud, as for an emulator. */
    AUTHORITY(Use.IDENTITY, ""),
    TENANT(Use.IDENTITY, ""),
    CLIENT_ID(Use.IDENTITY, ""),
    CLIENT_SECRET(Use.IDENTITY_SECRET, ""),
    /** The application's certificate with its key, a PKCS #12 file, instead of a secret. */
    CLIENT_CERTIFICATE(Use.IDENTITY, ""),
    CLIENT_CERTIFICATE_PASSWORD(Use.IDENTITY_SECRET, ""),
    /** The client certificate for a service or gateway that asks for one, a PKCS #12 file. */
    TLS_CERTIFICATE(Use.REST, ""),
    TLS_CERTIFICATE_PASSWORD(Use.REST_SECRET, ""),
    /** The certificates to trust instead of the JVM's own, a PEM file. */
    TLS_TRUST(Use.REST, ""),
    /** The HTTP proxy to the service and to the issuer, or "none"; by default what HTTPS_PROXY and its like say. */
    PROXY(Use.REST, ""),
    PROXY_USER(Use.REST, ""),
    PROXY_PASSWORD(Use.REST_SECRET, ""),
    REFRESH_TOKEN(Use.IDENTITY_SECRET, ""),
    ACCESS_TOKEN(Use.IDENTITY_SECRET, ""),
    /** The key that a stored sign-in is encrypted with. */
    STORE_KEY(Use.REST_SECRET, "");

    private enum Use {
        /** Names the profile itself. */
        CHOICE,
        ANY,
        REST,
        /** A secret, of which only a reference is stored. */
        REST_SECRET,
        /** Says which service is called, or who signs in there. */
        IDENTITY,
        IDENTITY_SECRET
    }

    private final Use use;
    private final String standard;

    private final String word;

    Setting(Use use, String standard) {
        this.use = use;
        this.standard = standard;
        this.word = EnumFormat.camel(this);
    }

    /** The setting with this name in a configuration file. */
    static Optional<Setting> named(String word) {
        return Arrays.stream(values())
                .filter(setting -> setting.word().equals(word))
                .findFirst();
    }

    /**
     * The setting of a profile with this name in a configuration file.
     *
     * @throws ConfigProblem if there is none; it names the one that may have been meant
     */
    public static Setting ofProfile(String word) {
        return named(word).filter(setting -> setting.use != Use.CHOICE).orElseThrow(() -> unknown(word));
    }

    private static ConfigProblem unknown(String word) {
        if (word.equals(PROFILE.word())) {
            return new ConfigProblem("profile is no value of a profile: \"pdir profile use NAME\" sets the default");
        }
        List<String> known = Arrays.stream(values())
                .filter(setting -> setting.use != Use.CHOICE)
                .map(Setting::word)
                .toList();
        return new ConfigProblem("unknown setting '%s'%s".formatted(word, Nearest.hint(word, known)));
    }

    /** Its name in the configuration file. */
    public String word() {
        return word;
    }

    /** The environment variable that sets it. */
    public String variable() {
        return "PDIR_" + name();
    }

    /** The default value; empty if there is none. */
    public String standard() {
        return standard;
    }

    /** Whether it applies only to profiles of kind {@code rest}. */
    public boolean isOfRest() {
        return use.compareTo(Use.REST) >= 0;
    }

    /** Whether it says which service is called, or who signs in there. */
    boolean isIdentity() {
        return use == Use.IDENTITY || use == Use.IDENTITY_SECRET;
    }

    /** Whether only a reference to it may be stored and shown. */
    boolean isSecret() {
        return use == Use.REST_SECRET || use == Use.IDENTITY_SECRET;
    }

    /**
     * Checks a value.
     *
     * @throws ConfigProblem if it cannot have this value
     */
    public void check(String text) {
        read(text, value -> SettingRules.parse(this, value));
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
