package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.QueryString;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a listing as the request asks: a page of a given size, the next page by its token, or everything (wire sheet
 * 2.4, 2.5). The previous page, the last page and a page by number are found by reading from the start.
 */
final class PageTurner {
    /** A listing without a page size gets a next link after this many items, so that answers have a maximum size. */
    private static final int LONGEST_WHOLE = 20_000;

    private final ApiCall call;
    private final Optional<Continuation> from;
    private final String rawQuery;
    private final QueryString query;

    private PageTurner(ApiCall call, Optional<Continuation> from) {
        this.call = call;
        this.from = from;
        this.rawQuery = from.map(Continuation::rawQuery)
                .orElseGet(() -> withoutSeek(call.request().rawQuery()));
        this.query = from.isPresent() ? QueryString.parse(rawQuery) : call.query();
    }

    /**
     * A page that was read.
     *
     * @param rawQuery the query of the listing's first request
     * @param next     leads to the next page
     */
    record Turned<T>(List<T> items, String rawQuery, Optional<Continuation> next) {}

    static PageTurner of(ApiCall call) {
        String token = call.request().header("MS-ContinuationToken");
        return new PageTurner(
                call, token == null || token.isBlank() ? Optional.empty() : Optional.of(Continuation.parse(token)));
    }

    /** The query of the listing's first request. */
    QueryString query() {
        return query;
    }

    <T> Turned<T> turn(Function<PageRequest, Page<T>> fetch) {
        Optional<String> asked = call.query().word("seekOperation").map(word -> word.toLowerCase(Locale.ROOT));
        String seek = asked.orElse("next");
        return switch (seek) {
            case "next" -> {
                asked.ifPresent(word -> begun());
                yield onward(fetch);
            }
            case "first" -> fromStart(fetch, 0);
            case "previous" -> fromStart(fetch, Math.max(0, begun().page() - 2));
            case "pageindex", "page_index" -> fromStart(fetch, number("page").orElse(0));
            case "last" -> fromStart(fetch, Integer.MAX_VALUE);
            default -> throw new ServiceFault(400, "900126", "The seek operation '%s' is not known.".formatted(seek));
        };
    }

    /** Where the client is in the listing; only a token says so. */
    private Continuation begun() {
        return from.orElseThrow(() -> ServiceFault.invalid(
                "The seek operations Next and Previous need the token of a page, in the header MS-ContinuationToken."));
    }

    private <T> Turned<T> onward(Function<PageRequest, Page<T>> fetch) {
        Optional<Integer> size = size();
        if (from.isPresent()) {
            PageToken token = new PageToken(from.get().pageToken());
            PageRequest request = new PageRequest(Optional.of(size.orElse(PageRequest.MAX_SIZE)), Optional.of(token));
            return turned(fetch.apply(request), from.get().page(), token);
        }
        return size.isPresent() || call.behaviours().is(Behaviour.UNSIZED_LISTING, "paged")
                ? fromStart(fetch, 0)
                : whole(fetch);
    }

    private <T> Turned<T> whole(Function<PageRequest, Page<T>> fetch) {
        List<T> items = new ArrayList<>();
        PageRequest request = PageRequest.ofSize(PageRequest.MAX_SIZE);
        Page<T> page = fetch.apply(request);
        items.addAll(page.items());
        while (page.next().isPresent() && items.size() < LONGEST_WHOLE) {
            page = fetch.apply(request.after(page.next().get()));
            items.addAll(page.items());
        }
        return turned(new Page<>(items, page.next()), 0, null);
    }

    /** The page with this number, counted from 0, or the last page if there are fewer. */
    private <T> Turned<T> fromStart(Function<PageRequest, Page<T>> fetch, int index) {
        Page<T> first = fetch.apply(new PageRequest(size(), Optional.empty()));
        return index == 0 || first.next().isEmpty()
                ? turned(first, 0, null)
                : behind(fetch, index, first.items().size());
    }

    /** Finds the page by reading from the start, with the largest pages possible. */
    private <T> Turned<T> behind(Function<PageRequest, Page<T>> fetch, long index, int size) {
        PageToken token = null;
        long passed = 0;
        while (passed < index * size) {
            int stride = (int) Math.min(PageRequest.MAX_SIZE, index * size - passed);
            Page<T> page = fetch.apply(new PageRequest(Optional.of(stride), Optional.ofNullable(token)));
            passed += page.items().size();
            if (page.next().isEmpty()) {
                return behind(fetch, (passed - 1) / size, size);
            }
            token = page.next().get();
        }
        Page<T> page = fetch.apply(new PageRequest(Optional.of(size), Optional.ofNullable(token)));
        return turned(page, (int) index, token);
    }

    private <T> Turned<T> turned(Page<T> page, int index, @org.jspecify.annotations.Nullable PageToken itself) {
        boolean loops = call.behaviours().is(Behaviour.NEXT_LINK, "loop") && itself != null;
        Optional<PageToken> next = loops ? Optional.ofNullable(itself) : page.next();
        int following = loops ? index : index + 1;
        return new Turned<>(
                page.items(), rawQuery, next.map(token -> new Continuation(rawQuery, following, token.value())));
    }

    /** The page size; empty for everything: no size, or 0, which the Microsoft SDKs send for it (X15). */
    private Optional<Integer> size() {
        Optional<Integer> size = number("size");
        if (size.isEmpty() || size.get() == 0) {
            return Optional.empty();
        }
        if (size.get() > PageRequest.MAX_SIZE && call.behaviours().is(Behaviour.PAGE_SIZE, "clamped")) {
            return Optional.of(PageRequest.MAX_SIZE);
        }
        if (size.get() < 0 || size.get() > PageRequest.MAX_SIZE) {
            throw ServiceFault.invalid("The size must be between 1 and %d.".formatted(PageRequest.MAX_SIZE));
        }
        return size;
    }

    private Optional<Integer> number(String name) {
        QueryString where = name.equals("page") ? call.query() : query;
        return where.first(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw ServiceFault.invalid("The parameter '%s' must be a whole number.".formatted(name));
            }
        });
    }

    private static String withoutSeek(String rawQuery) {
        if (!rawQuery.toLowerCase(Locale.ROOT).contains("seekoperation")) {
            return rawQuery;
        }
        List<String> kept = new ArrayList<>();
        for (String pair : rawQuery.split("&", -1)) {
            String lower = pair.toLowerCase(Locale.ROOT);
            if (!pair.isEmpty() && !lower.startsWith("seekoperation=") && !lower.startsWith("page=")) {
                kept.add(pair);
            }
        }
        return String.join("&", kept);
    }
}
