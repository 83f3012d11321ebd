package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.fake.store.SortKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Page tokens: the listing they belong to and the sort key of the last item given, so that going on is one step into
 * an index and items that come or go elsewhere shift nothing.
 */
final class Tokens {
    private static final String SEPARATOR = "\n";

    private Tokens() {}

    static PageToken write(String listing, String... lastKey) {
        String text = listing + SEPARATOR + String.join(SEPARATOR, lastKey);
        return new PageToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The sort key in the token; of {@code parts} parts, of which only the last may hold any text. */
    private static List<String> read(Call call, Optional<PageToken> token, String listing, int parts) {
        if (token.isEmpty()) {
            return List.of();
        }
        List<String> fields = List.of(decoded(call, token.get()).split(SEPARATOR, parts + 1));
        if (fields.size() != parts + 1 || !fields.get(0).equals(listing)) {
            throw unreadable(call);
        }
        return fields.subList(1, fields.size());
    }

    /** The number a token holds, 0 for the first page. */
    static long readNumber(Call call, Optional<PageToken> token, String listing) {
        List<String> key = read(call, token, listing, 1);
        try {
            return key.isEmpty() ? 0 : Long.parseLong(key.get(0));
        } catch (NumberFormatException notOurs) {
            throw unreadable(call);
        }
    }

    static PageToken write(String listing, SortKey last) {
        return write(listing, last.id(), last.text());
    }

    /** Where a sorted listing goes on; empty for the first page. */
    static Optional<SortKey> readSortKey(Call call, Optional<PageToken> token, String listing) {
        List<String> key = read(call, token, listing, 2);
        return key.isEmpty() ? Optional.empty() : Optional.of(new SortKey(key.get(1), key.get(0)));
    }

    private static String decoded(Call call, PageToken token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token.value()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw unreadable(call);
        }
    }

    private static RuntimeException unreadable(Call call) {
        return call.rejected(ServiceCode.INVALID, "the continuation token does not belong to this listing");
    }
}
