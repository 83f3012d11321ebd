package dev.partnerdirectory.cli.command;

/**
 * Which of the three streams are a terminal.
 *
 * @param columns how wide it is; 0 where that is unknown
 */
public record Terminal(boolean in, boolean out, boolean err, int columns) {
    /** No terminal anywhere, as in a script. */
    public static Terminal none() {
        return new Terminal(false, false, false, 0);
    }

    /** A terminal everywhere. */
    public static Terminal everywhere(int columns) {
        return new Terminal(true, true, true, columns);
    }
}
