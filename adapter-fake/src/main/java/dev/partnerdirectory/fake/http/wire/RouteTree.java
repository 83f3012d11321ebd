package dev.partnerdirectory.fake.http.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what a path and a method mean: a tree walked once, one map look-up a segment. Read-only once built. */
public final class RouteTree<T> {
    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<String, Node<T>> words = new HashMap<>();
        private final Map<String, T> byMethod = new HashMap<>();
        private @Nullable Node<T> id;
    }

    /**
     * What was found.
     *
     * @param ids     what stands where the template has braces, in order
     * @param methods the methods this path knows, for 405
     */
    public record Match<T>(Optional<T> target, List<String> ids, List<String> methods) {}

    /** Adds a target under a template such as {@code /customers/{c}/users}. */
    public RouteTree<T> add(String method, String template, T target) {
        Node<T> node = root;
        for (String segment : WirePath.segments(template)) {
            node = segment.startsWith("{") ? idOf(node) : node.words.computeIfAbsent(segment, word -> new Node<>());
        }
        node.byMethod.put(method, target);
        return this;
    }

    private static <T> Node<T> idOf(Node<T> node) {
        Node<T> id = node.id;
        if (id == null) {
            id = new Node<>();
            node.id = id;
        }
        return id;
    }

    /** Empty if no route has this path. */
    public Optional<Match<T>> find(String method, List<String> segments) {
        Node<T> node = root;
        List<String> ids = new ArrayList<>(3);
        for (String segment : segments) {
            Node<T> next = node.words.get(segment.toLowerCase(Locale.ROOT));
            if (next == null) {
                next = node.id;
                ids.add(segment);
            }
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return node.byMethod.isEmpty() ? Optional.empty() : Optional.of(match(node, method, ids));
    }

    private static <T> Match<T> match(Node<T> node, String method, List<String> ids) {
        T target = node.byMethod.get(method);
        return target == null
                ? new Match<>(Optional.empty(), ids, List.copyOf(new TreeSet<>(node.byMethod.keySet())))
                : new Match<>(Optional.of(target), ids, List.of());
    }
}
