package dev.partnerdirectory.fake.http.journal;

import dev.partnerdirectory.core.model.user.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Masks requests and answers of the sign-in service. Nearly everything in them is secret, so only values that are known
 * to be harmless are kept.
 */
public final class SignInMasking {
    private static final Set<String> HARMLESS =
            words("grant_type response_type response_mode client_id scope resource redirect_uri prompt "
                    + "code_challenge_method verification_uri verification_url interval token_type expires_in "
                    + "ext_expires_in expires_on not_before error error_codes timestamp trace_id correlation_id");

    /** Secrets whose names are kept. Any other name is masked too, because it might be part of a secret. */
    private static final Set<String> SECRETS =
            words("password username client_secret client_assertion assertion code code_verifier "
                    + "code_challenge device_code access_token refresh_token id_token state nonce");

    private SignInMasking() {}

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }

    /** Masks a query string or form. */
    public static String form(String raw) {
        return Masking.pairs(raw, "&", SignInMasking::masked);
    }

    private static String masked(String pair) {
        int equals = Math.max(0, pair.indexOf('='));
        String name = pair.substring(0, equals);
        String lower = name.toLowerCase(Locale.ROOT);
        if (HARMLESS.contains(lower) && isOne(pair.substring(equals + 1))) {
            return pair;
        }
        return SECRETS.contains(lower) || HARMLESS.contains(lower) ? name + "=" + Secret.MASK : Secret.MASK;
    }

    /** Whether this is a single value, without another pair appended to it. */
    private static boolean isOne(String value) {
        return value.chars().noneMatch(c -> c == ';' || c == '=' || Character.isISOControl(c));
    }

    /** Masks the body of a request or answer: a form or JSON. Nothing is kept of any other body. */
    public static byte[] body(byte[] body) {
        return body.length > 0 && (body[0] == '{' || body[0] == '[')
                ? JsonMasking.masked(body, (name, within) -> !HARMLESS.contains(name), Masking::query)
                : JsonMasking.shortened(form(new String(
                                body, 0, Math.min(body.length, 2 * JsonMasking.LONGEST), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
