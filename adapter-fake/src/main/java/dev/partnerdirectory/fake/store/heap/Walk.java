package dev.partnerdirectory.fake.store.heap;

import java.util.Collection;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams that begin at once. A part of a sorted map makes its own stream count all of the part first. */
final class Walk {
    private Walk() {}

    static <T> Stream<T> over(Collection<T> elements) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements.iterator(), Spliterator.ORDERED), false);
    }
}
