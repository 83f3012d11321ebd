package dev.partnerdirectory.cli.command;

/**
 * Which of the three streams are a terminal.
 *
 * @param columns how wide it is; 0 where that is unknown
 */
public record Terminal(boolean in, boolean out, boolean err, int columns) {
    /** Set by the launcher, since Java cannot tell: the numbers of the streams that are terminals, such as {@code 012}. */
    private static final String STREAMS = "pdir.terminal";

    private static final String COLUMNS = "pdir.columns";

    /** The terminal of this process. */
    @SuppressWarnings("SystemConsoleNull") // asked only where null still means no terminal
    public static Terminal detect() {
        String streams = System.getProperty(STREAMS);
        int columns = Integer.getInteger(COLUMNS, 0);
        if (streams != null) {
            return new Terminal(streams.contains("0"), streams.contains("1"), streams.contains("2"), columns);
        }
        // Without the launcher, up to Java 21: a console is there if input and output are a terminal.
        boolean both = Runtime.version().feature() < 22 && System.console() != null;
        return new Terminal(both, both, both, columns);
    }

    /** No terminal anywhere, as in a script. */
    public static Terminal none() {
        return new Terminal(false, false, false, 0);
    }

    /** A terminal everywhere. */
    public static Terminal everywhere(int columns) {
        return new Terminal(true, true, true, columns);
    }
}
