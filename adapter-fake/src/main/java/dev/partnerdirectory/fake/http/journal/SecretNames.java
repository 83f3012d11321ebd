package dev.partnerdirectory.fake.http.journal;

import java.util.Locale;
import java.util.Set;

/** Tells by a name whether what it stands for is a secret. Rather too often than too seldom. */
final class SecretNames {
    private static final Set<String> HARMLESS =
            Set.of("ms-continuationtoken", "continuationtoken", "token_type", "user_code", "code_challenge_method");
    private static final String[] SECRET_PARTS = {
        "authorization", "cookie", "secret", "password", "passwd", "token", "assertion", "api-key", "apikey", "-key"
    };

    private SecretNames() {}

    /** Of a header, or of a member of an API body; there {@code code} is an error's number. */
    static boolean isSecret(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (HARMLESS.contains(lower)) {
            return false;
        }
        for (String part : SECRET_PARTS) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Of a form, a query or an answer of the sign-in service, where a code is as good as a token. */
    static boolean isSecretInSignIn(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        boolean isCode = !HARMLESS.contains(lower)
                && (lower.endsWith("code") || lower.equals("code_verifier") || lower.equals("code_challenge"));
        // A name with a percent sign or a plus in it may be anything in disguise.
        return isCode || isSecret(lower) || lower.indexOf('%') >= 0 || lower.indexOf('+') >= 0;
    }

    /** Whether everything beneath is a secret, whatever it is called there. */
    static boolean hidesAll(String name) {
        return name.equalsIgnoreCase("passwordProfile");
    }
}
