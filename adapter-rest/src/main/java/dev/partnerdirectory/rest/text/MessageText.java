package dev.partnerdirectory.rest.text;

/** Makes text from outside fit for a message. Stateless. */
public final class MessageText {
    private static final int MAX = 1024;

    private MessageText() {}

    /** One line, without markup and control characters, at most {@value #MAX} characters long. */
    public static String line(String text) {
        String line = text.replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]{0,500}>", " ")
                .replaceAll("[\\p{Cntrl}\\s\uFEFF]+", " ")
                .strip();
        return line.length() > MAX ? line.substring(0, MAX) + "…" : line;
    }
}
