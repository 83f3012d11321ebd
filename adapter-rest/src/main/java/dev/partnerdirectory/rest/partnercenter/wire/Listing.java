package dev.partnerdirectory.rest.partnercenter.wire;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.http.AttemptFailure;
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
 * @param context made anew for each page, so each page has its own request id
 * @param path    the listing's path below the version
 * @param first   requests the first page
 * @param more    follows a link to a further page
 */
public record Listing<D, M>(
        CallExecutor calls,
        ContinuationLinks links,
        Supplier<CallContext> context,
        String path,
        BiFunction<PageRequest, Attempt, @Nullable CollectionDto<D>> first,
        BiFunction<URI, Attempt, @Nullable CollectionDto<D>> more,
        Function<D, M> toModel) {

    public Page<M> page(PageRequest request) {
        if (request.token().isEmpty()) {
            return calls.execute(
                    context.get(), attempt -> toPage(AttemptFailure.requireAnswer(first.apply(request, attempt))));
        }
        ContinuationLinks.NextRequest on = links.unpack(request.token().get());
        return calls.execute(
                context.get(),
                attempt -> toPage(AttemptFailure.requireAnswer(more.apply(on.uri(), attempt.carrying(on.headers())))));
    }

    private Page<M> toPage(CollectionDto<D> page) {
        List<M> items = page.present().stream().map(toModel).toList();
        return new Page<>(items, links.after(page, path));
    }

    /**
     * All items of all pages, each once, read lazily.
     *
     * @param id the identity of an item; it stays the same when the item changes
     */
    public Stream<M> stream(PageRequest from, Function<M, ?> id) {
        return Pages.stream(from, this::page, id);
    }

    /** All items of a listing that the service does not page at present. */
    public List<M> whole() {
        return stream(PageRequest.first(), Function.identity()).toList();
    }
}
