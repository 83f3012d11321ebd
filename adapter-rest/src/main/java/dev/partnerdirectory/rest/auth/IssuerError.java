package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error code of the token issuer: what it means and what to do about it. The table is the resource
 * {@code issuer-errors.txt}, which names its sources.
 *
 * @param code    the number after {@code AADSTS}, or the protocol's name of the error, such as {@code invalid_grant}
 * @param meaning a clause without a full stop
 */
public record IssuerError(String code, Cure cure, String meaning) {
    private static final String TABLE = "issuer-errors.txt";
    private static final Pattern NUMBER = Pattern.compile("AADSTS([0-9]{2,10})");

    /** What helps. */
    public enum Cure {
        SIGN_IN("sign in again"),
        MULTI_FACTOR("sign in again with multi-factor authentication"),
        DEVICE_CODE("start the sign-in again, and type the code before it expires"),
        CONSENT("an administrator of the tenant has to consent to the application"),
        POLICY("a rule of the tenant forbids it, so signing in again does not help: ask the tenant's administrator"),
        ASSIGNMENT("have an administrator assign this person to the application, or let everybody use it"),
        NETWORK("the proxy limits the tenants that can be reached: ask whoever runs it"),
        ACCOUNT("sign in with another account, or have an administrator of the tenant look at this one"),
        FEDERATION("ask whoever runs the sign-in service of the account's organization"),
        CREDENTIAL(
                "give the application a valid credential: a new client secret (its value, not its id), or the registered "
                        + "certificate (clientSecret, clientCertificate)"),
        PUBLIC_CLIENT(
                "allow public client flows in the application's registration (Authentication), or give it a credential "
                        + "(clientSecret, clientCertificate)"),
        NO_CREDENTIAL(
                "give no credential to a public client (clientSecret, clientCertificate), or forbid public client flows in "
                        + "its registration"),
        APPLICATION("check the application's id and the tenant (clientId, tenant)"),
        PERMISSION(
                "give the application the permission user_impersonation of the Partner Center API in its registration, and "
                        + "consent to it"),
        REDIRECT(
                "add the redirect URI http://localhost to the application's registration (Authentication, mobile and desktop "
                        + "applications)"),
        TENANT("check the tenant and the cloud (tenant, cloud)"),
        TRY_LATER("try again later"),
        REPORT("report it: this is not a matter of settings");

        private final String words;

        Cure(String words) {
            this.words = words;
        }

        /** A remedy, as an order and without a full stop. Settings of the command line stand in brackets. */
        public String words() {
            return words;
        }
    }

    private static final class KnownCodes {
        static final Map<String, IssuerError> ALL = read();

        private static Map<String, IssuerError> read() {
            Map<String, IssuerError> all = new LinkedHashMap<>();
            Table.texts(IssuerError.class, TABLE)
                    .forEach(part ->
                            all.put(part.get(0), new IssuerError(part.get(0), Cure.valueOf(part.get(1)), part.get(2))));
            return all;
        }
    }

    /** Every error of the table, in its order. */
    public static List<IssuerError> all() {
        return List.copyOf(KnownCodes.ALL.values());
    }

    /** The error with this code, with or without {@code AADSTS} before it. */
    public static Optional<IssuerError> of(String code) {
        Matcher number = NUMBER.matcher(code);
        return Optional.ofNullable(KnownCodes.ALL.get(number.matches() ? number.group(1) : code));
    }

    /** The number in an issuer's text, with {@code AADSTS} before it. */
    static Optional<String> numberIn(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Optional.of(number.group()) : Optional.empty();
    }
}
