package dev.partnerdirectory.cli.command;

import java.io.IOException;

/** The reader of standard output has closed it, as {@code head} does. No message is printed. */
public final class OutputClosed extends IOException {
    private static final long serialVersionUID = 1L;

    OutputClosed(IOException cause) {
        super("nobody reads the output any more", cause);
    }

    static IOException of(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed")
                ? new OutputClosed(failure)
                : failure;
    }
}
