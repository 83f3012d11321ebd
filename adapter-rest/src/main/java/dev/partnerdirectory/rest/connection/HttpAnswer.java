package dev.partnerdirectory.rest.connection;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that has arrived as a whole.
 *
 * @param headers by name, in any letter case
 * @param body    decompressed; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(int status, Map<String, Collection<String>> headers, byte[] body) {
    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers.containsKey(name) ? headers.get(name).stream().findFirst() : Optional.empty();
    }

    public boolean isSuccess() {
        return status >= 200 && status <= 299;
    }
}
