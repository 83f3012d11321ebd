package dev.partnerdirectory.fake.http.wire;

/** Helpers for HTML. */
public final class Html {
    private Html() {}

    /** Escapes text for use between tags and in quoted attributes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
