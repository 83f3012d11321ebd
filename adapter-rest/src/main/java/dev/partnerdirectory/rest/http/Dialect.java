package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.rest.auth.AccessToken;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What is specific to one service: its headers, its error codes and the operations it does not support. Thread-safe.
 */
public interface Dialect {
    /** The headers of a call, without its token. All of them are valid header values. */
    Map<String, String> headers(CallContext call);

    /** Whether {@code value} is valid in a header without encoding: printable ASCII on one line. */
    static boolean isHeaderValue(String value) {
        return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /**
     * Is called with the headers of every answer. Names are in any letter case.
     *
     * @return the service's own name for the answer; empty if it gives none
     */
    Optional<String> heard(Map<String, Collection<String>> headers);

    /** The error that an answer other than success means, if it is certain that nothing was done. */
    DirectoryException error(CallContext call, ServiceError error);

    /** Whether another token may help after this error. */
    boolean wantsAnotherToken(ServiceError error);

    /**
     * Rejects a call that the service cannot do for any caller.
     *
     * @throws Unsupported if the service cannot do it
     */
    void requireSupported(CallContext call);

    /**
     * Rejects a call that the service does not allow with this token.
     *
     * @throws Unsupported if the service does not allow it
     */
    void requireSupported(CallContext call, AccessToken token);
}
