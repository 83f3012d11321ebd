package dev.partnerdirectory.rest.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.text.TokenMask;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Removes secrets from the service's messages: the call's own secrets by value, others by pattern. */
public final class Scrubber {
    private Scrubber() {}

    static String scrub(String text, Attempt attempt) {
        if (text.isEmpty()) {
            return text;
        }
        String clean = without(text, attempt.token().value());
        for (Secret secret : attempt.context().secrets()) {
            clean = without(clean, secret);
        }
        return TokenMask.mask(clean);
    }

    /** Text without a secret, in whichever way it is written. */
    public static String without(String text, Secret secret) {
        String bare = secret.reveal();
        String clean = text;
        for (String form : List.of(
                new String(JsonStringEncoder.getInstance().quoteAsString(bare)),
                URLEncoder.encode(bare, StandardCharsets.UTF_8),
                html(bare),
                bare)) {
            clean = clean.replace(form, Secret.MASK);
        }
        return clean;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
