package dev.partnerdirectory.cli.output;

/** Colours, or none. */
public enum Style {
    PLAIN,
    COLOURED;

    private static final String RESET = "\u001B[0m";

    public String heading(String text) {
        return wrap("\u001B[1m", text);
    }

    public String error(String text) {
        return wrap("\u001B[1;31m", text);
    }

    public String warning(String text) {
        return wrap("\u001B[33m", text);
    }

    /** An addition. */
    public String added(String text) {
        return wrap("\u001B[32m", text);
    }

    /** A change. */
    public String changed(String text) {
        return wrap("\u001B[33m", text);
    }

    /** A removal. */
    public String taken(String text) {
        return wrap("\u001B[31m", text);
    }

    private String wrap(String code, String text) {
        return this == COLOURED ? code + text + RESET : text;
    }
}
