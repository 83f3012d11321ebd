package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.rest.auth.AccessToken;
import java.util.Collection;
import java.util.Map;

/** What a service has of its own: its headers, its error codes, and what it cannot do. Thread-safe. */
public interface Dialect {
    /** The headers of a call, without its token. All of them can stand in a header. */
    Map<String, String> headers(CallContext call);

    /** Whether {@code value} can stand in a header as it is: printable ASCII on one line. */
    static boolean isHeaderValue(String value) {
        return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** Told the headers of every answer. Names are in any letter case. */
    void heard(Map<String, Collection<String>> headers);

    /** What an answer other than success means, where it is certain that nothing was done. */
    DirectoryException error(CallContext call, ServiceError error);

    /** Whether another token may help after this error. */
    boolean wantsAnotherToken(ServiceError error);

    /**
     * Refuses a call that the service cannot do, whoever asks.
     *
     * @throws Unsupported if it is one
     */
    void requireSupported(CallContext call);

    /**
     * Refuses a call that the service does not do for the holder of this token.
     *
     * @throws Unsupported if it is one
     */
    void requireSupported(CallContext call, AccessToken token);
}
