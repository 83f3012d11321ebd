/**
 * The model as JSON, with Jackson 2 or Jackson 3. A program has one of the two. So neither is {@code transitive}, which would make
 * the compiler look for both, and no service is provided, which would make the JVM look for both.
 */
module dev.partnerdirectory.jackson {
    requires transitive dev.partnerdirectory.core;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.databind;
    requires static org.jspecify;

    exports dev.partnerdirectory.jackson;
}
