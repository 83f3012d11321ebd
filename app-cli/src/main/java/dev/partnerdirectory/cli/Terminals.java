package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Terminal;

/** Finds out which standard streams are terminals. Java cannot, so the launcher passes a property. Stateless. */
final class Terminals {
    /** Set by the launcher: the numbers of the streams that are terminals, such as {@code 012}. */
    private static final String STREAMS = "pdir.terminal";

    private static final String COLUMNS = "pdir.columns";

    private Terminals() {}

    @SuppressWarnings("SystemConsoleNull") // asked only where null still means no terminal
    static Terminal detect() {
        String streams = System.getProperty(STREAMS);
        int columns = Integer.getInteger(COLUMNS, 0);
        if (streams != null) {
            return new Terminal(streams.contains("0"), streams.contains("1"), streams.contains("2"), columns);
        }
        // Without the launcher, up to Java 21: a console is there if input and output are a terminal.
        boolean both = Runtime.version().feature() < 22 && System.console() != null;
        return new Terminal(both, both, both, columns);
    }
}
