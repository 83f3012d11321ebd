package dev.partnerdirectory.cli.profile;

import java.util.Arrays;
import java.util.Optional;

/** The settings there are. */
public enum Key {
    PROFILE("profile", "PDIR_PROFILE", "sandbox", Use.CHOICE),
    CUSTOMER("customer", "PDIR_CUSTOMER", "", Use.ANY),
    OUTPUT("output", "PDIR_OUTPUT", "", Use.ANY),
    COLOR("color", "PDIR_COLOR", "auto", Use.ANY),
    CONCURRENCY("concurrency", "PDIR_CONCURRENCY", "8", Use.ANY),
    TIMEOUT("timeout", "PDIR_TIMEOUT", "2m", Use.ANY),
    BASE_URL("baseUrl", "PDIR_BASE_URL", "", Use.REST),
    CLOUD("cloud", "PDIR_CLOUD", "global", Use.REST),
    /** Where to sign in, where that is not the cloud's own place: an emulator. */
    AUTHORITY("authority", "PDIR_AUTHORITY", "", Use.REST),
    TENANT("tenant", "PDIR_TENANT", "", Use.REST),
    CLIENT_ID("clientId", "PDIR_CLIENT_ID", "", Use.REST),
    CLIENT_SECRET("clientSecret", "PDIR_CLIENT_SECRET", "", Use.REST_SECRET),
    /** The application's certificate with its key, a PKCS #12 file: in place of a secret. */
    CLIENT_CERTIFICATE("clientCertificate", "PDIR_CLIENT_CERTIFICATE", "", Use.REST),
    CLIENT_CERTIFICATE_PASSWORD("clientCertificatePassword", "PDIR_CLIENT_CERTIFICATE_PASSWORD", "", Use.REST_SECRET),
    /** Who we are to a service or gateway that asks for a certificate, a PKCS #12 file. */
    TLS_CERTIFICATE("tlsCertificate", "PDIR_TLS_CERTIFICATE", "", Use.REST),
    TLS_CERTIFICATE_PASSWORD("tlsCertificatePassword", "PDIR_TLS_CERTIFICATE_PASSWORD", "", Use.REST_SECRET),
    /** The certificates to trust, a PEM file, in place of the JVM's own. */
    TLS_TRUST("tlsTrust", "PDIR_TLS_TRUST", "", Use.REST),
    REFRESH_TOKEN("refreshToken", "PDIR_REFRESH_TOKEN", "", Use.REST_SECRET),
    ACCESS_TOKEN("accessToken", "PDIR_ACCESS_TOKEN", "", Use.REST_SECRET),
    /** What a stored sign-in is encrypted with. */
    STORE_KEY("storeKey", "PDIR_STORE_KEY", "", Use.REST_SECRET);

    private enum Use {
        /** Names the profile itself. */
        CHOICE,
        ANY,
        REST,
        /** Held only as a reference to where the secret is. */
        REST_SECRET
    }

    private final String word;
    private final String variable;
    private final String otherwise;
    private final Use use;

    Key(String word, String variable, String otherwise, Use use) {
        this.word = word;
        this.variable = variable;
        this.otherwise = otherwise;
        this.use = use;
    }

    /** The key that a configuration file spells so. */
    public static Optional<Key> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
    }

    /** As it is spelled in the configuration file. */
    public String word() {
        return word;
    }

    /** The environment variable that sets it. */
    public String variable() {
        return variable;
    }

    /** What holds where nobody sets it; empty where nothing does. */
    String otherwise() {
        return otherwise;
    }

    /** Whether a profile may hold it. */
    public boolean isOfProfile() {
        return use != Use.CHOICE;
    }

    /** Whether it means something to profiles of kind {@code rest} alone. */
    public boolean isOfRest() {
        return use == Use.REST || use == Use.REST_SECRET;
    }

    /** Whether only a reference to it may be kept and shown. */
    public boolean isSecret() {
        return use == Use.REST_SECRET;
    }
}
