package dev.partnerdirectory.cli.command;

/** The command cannot be run as given. Nothing was sent; the message says what to do. */
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String message) {
        super(message);
    }

    /** A file that is to be new is there already. */
    public static UsageProblem exists(Object file) {
        return new UsageProblem("%s exists already and is not overwritten: name a new file".formatted(file));
    }
}
