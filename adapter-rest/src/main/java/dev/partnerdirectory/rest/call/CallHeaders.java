package dev.partnerdirectory.rest.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.HttpMessage;

/**
 * The headers of wire sheet 4.1. Everything that comes from outside is checked where it comes in, here or in the type
 * that holds it, so that no header can be smuggled in.
 */
public final class CallHeaders {
    private record Fixed(String name, String value) {}

    private final List<Fixed> fixed = new ArrayList<>();

    /**
     * @param locale      a language tag
     * @param application who calls, in the embedder's words
     * @param validateMfa whether the service is asked to check for multi-factor authentication
     * @throws IllegalArgumentException for a text that could not stand in a header
     */
    public CallHeaders(String locale, Optional<String> application, boolean validateMfa) {
        add("Accept", "application/json");
        add("MS-Contract-Version", "v1");
        add("X-Locale", locale);
        application.ifPresent(name -> add("MS-PartnerCenter-Application", name));
        if (validateMfa) {
            add("ValidateMfa", "true");
        }
    }

    private void add(String name, String value) {
        if (!isSafe(value)) {
            throw new IllegalArgumentException(name + " must be printable ASCII on one line");
        }
        fixed.add(new Fixed(name, value));
    }

    /** Whether {@code value} can stand in a header as it is. */
    public static boolean isSafe(String value) {
        return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    void put(HttpMessage message, Call call) {
        for (Fixed header : fixed) {
            message.setHeader(header.name(), header.value());
        }
        call.continuation().forEach(message::setHeader);
        message.setHeader("Authorization", "Bearer " + call.token().value().reveal());
        message.setHeader("MS-RequestId", call.asked().requestId().toString());
        message.setHeader("MS-CorrelationId", call.asked().correlationId().toString());
    }
}
