package dev.partnerdirectory.fake.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a listing goes on, as the opaque {@code continuationToken}: it carries the query the listing began with, so
 * that a client need not repeat it (wire sheet 2.5).
 *
 * @param rawQuery  the first request's, without its seek operation
 * @param page      number of the page it leads to, from 0
 * @param pageToken the directory's own continuation
 */
public record Continuation(String rawQuery, int page, String pageToken) {
    private static final char SEPARATOR = '\n';

    public String encoded() {
        String text = page + "" + SEPARATOR + rawQuery + SEPARATOR + pageToken;
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a token.
     *
     * @throws ServiceFault 400 if it is none of ours
     */
    public static Continuation parse(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int first = text.indexOf(SEPARATOR);
            int second = text.indexOf(SEPARATOR, first + 1);
            if (first > 0 && second > 0 && second < text.length() - 1) {
                int page = Integer.parseInt(text.substring(0, first));
                return new Continuation(text.substring(first + 1, second), page, text.substring(second + 1));
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static ServiceFault unknown() {
        return ServiceFault.invalid("The continuation token is not one that this service gave.");
    }
}
