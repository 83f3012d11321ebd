package dev.partnerdirectory.rest.partnercenter.wire;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.rest.http.Dialect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts continuation links to and from page tokens (wire sheet 2.5). A link is only followed if it leads to the
 * service's own address, and of its headers only those are sent that cannot change the caller or the address. A token
 * is checked like a link, since it comes from outside.
 */
public final class ContinuationLinks {
    private static final String CONTINUATION = "MS-ContinuationToken";
    private static final String SEEK_NEXT = "?seekOperation=Next";
    private static final Set<String> OURS = Set.of(
            "ms-requestid", "ms-correlationid", "ms-contract-version", "ms-partnercenter-application", "x-locale");

    private final LinkTarget target;

    /** @param base the service's address, without a version: the only place links may lead to */
    public ContinuationLinks(URI base) {
        this.target = new LinkTarget(base);
    }

    /** The next request of a listing. */
    record NextRequest(URI uri, Map<String, String> headers) {}

    /**
     * The token for the page after {@code page}; empty if it is the last.
     *
     * @param path the listing's path below the version, for a page with a continuation token but no link
     */
    Optional<PageToken> after(CollectionDto<?> page, String path) {
        CollectionDto.@Nullable Link next = page.next();
        Optional<String> token = WireValues.optional(page.continuationToken());
        Optional<String> uri = next == null ? Optional.empty() : WireValues.optional(next.uri());
        if (uri.isEmpty() && token.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        token.ifPresent(value -> headers.put(CONTINUATION, value));
        if (next != null) {
            next.headersPresent().forEach(header -> carry(header, headers));
        }
        return Optional.of(pack(uri.orElse(path + SEEK_NEXT), headers));
    }

    private static void carry(CollectionDto.HeaderDto header, Map<String, String> into) {
        String key = header.key();
        String value = header.value();
        if (key == null || value == null || !isCarried(key)) {
            return;
        }
        into.keySet().removeIf(key::equalsIgnoreCase);
        into.put(key, value);
    }

    /** Whether a link's header is sent: only the service's own headers are, except those that we set ourselves. */
    private static boolean isCarried(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.matches("(ms|x-ms)-[a-z0-9-]+") && !OURS.contains(lower);
    }

    private PageToken pack(String uri, Map<String, String> headers) {
        target.resolve(uri); // checked when the page arrives, not when the token is used
        String lines = Stream.concat(
                        Stream.of(uri),
                        headers.entrySet().stream().map(header -> header.getKey() + ':' + safe(header.getValue())))
                .collect(Collectors.joining("\n"));
        return new PageToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static String safe(String value) {
        if (!Dialect.isHeaderValue(value)) {
            throw new UnexpectedResponse("a continuation's header holds what no header may hold", ErrorDetails.none());
        }
        return value;
    }

    /** @throws UnexpectedResponse if {@code token} was not made here, or leads to another address */
    NextRequest unpack(PageToken token) {
        String[] lines = decode(token).split("\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || !isCarried(lines[i].substring(0, colon))) {
                throw new UnexpectedResponse("a page token is not one of this directory's", ErrorDetails.none());
            }
            headers.put(lines[i].substring(0, colon), safe(lines[i].substring(colon + 1)));
        }
        return new NextRequest(target.resolve(lines[0]), headers);
    }

    private static String decode(PageToken token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token.value()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            throw new UnexpectedResponse("a page token is not one of this directory's", ErrorDetails.none(), foreign);
        }
    }
}
