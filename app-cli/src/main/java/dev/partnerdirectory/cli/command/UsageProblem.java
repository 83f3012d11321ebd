package dev.partnerdirectory.cli.command;

/** The command line cannot be carried out as it stands. Nothing was sent; the message says what to do. */
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String message) {
        super(message);
    }
}
