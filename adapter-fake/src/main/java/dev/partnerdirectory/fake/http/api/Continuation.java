package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The opaque {@code continuationToken} of a listing. It contains the query of the first request, so that a client need
 * not repeat it (wire sheet 2.5).
 *
 * @param rawQuery  the query of the first request, without its seek operation
 * @param page      number of the page that the token leads to, from 0
 * @param pageToken the directory's own page token
 */
record Continuation(String rawQuery, int page, String pageToken) {
    private static final String SEPARATOR = "\n";

    String encoded() {
        String text = String.join(SEPARATOR, Integer.toString(page), rawQuery, pageToken);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Parses a token.
     *
     * @throws ServiceFault 400 if the emulator did not create it
     */
    static Continuation parse(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            String[] parts = text.split(SEPARATOR, 3);
            if (parts.length == 3 && !parts[2].isEmpty()) {
                return new Continuation(parts[1], Integer.parseInt(parts[0]), parts[2]);
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
