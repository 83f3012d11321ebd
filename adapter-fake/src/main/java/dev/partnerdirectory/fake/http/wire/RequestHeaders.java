package dev.partnerdirectory.fake.http.wire;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The headers of a request. Names compare ignoring case. */
public interface RequestHeaders {
    /** The first value of this header. */
    @Nullable
    String first(String name);

    /** Every value of this header, with commas between, which is what several lines mean. */
    @Nullable
    String all(String name);

    /** Hands over every name with each of its values. */
    void forEach(BiConsumer<String, String> each);
}
