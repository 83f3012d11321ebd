package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.http.CallContext;
import dev.partnerdirectory.rest.http.CallExecutor;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One listing, page by page.
 *
 * @param asked what a page is asked under; asked for once a page, so that each has a request id of its own
 * @param path  the listing's own path below the version
 * @param first asks for the first page
 * @param more  follows a link to a further one
 */
record Listing<D, M>(
        CallExecutor calls,
        Links links,
        Supplier<CallContext> asked,
        String path,
        BiFunction<PageRequest, Attempt, @Nullable CollectionDto<D>> first,
        BiFunction<URI, Attempt, @Nullable CollectionDto<D>> more,
        Function<D, M> toModel) {

    Page<M> page(PageRequest request) {
        if (request.token().isEmpty()) {
            return calls.make(asked.get(), call -> toPage(Answers.needed(first.apply(request, call))));
        }
        Links.Continuation on = links.unpack(request.token().get());
        return calls.make(
                asked.get(), call -> toPage(Answers.needed(more.apply(on.uri(), call.carrying(on.headers())))));
    }

    private Page<M> toPage(CollectionDto<D> page) {
        List<M> items = page.present().stream().map(toModel).toList();
        return new Page<>(items, links.after(page, path));
    }

    /** Every item to the very end, lazily. */
    Stream<M> stream(PageRequest from) {
        return Pages.stream(from, this::page);
    }

    /** Every item of a listing that the service gives whole, should it ever stop doing so. */
    List<M> whole() {
        return stream(PageRequest.first()).toList();
    }
}
