package dev.partnerdirectory.cli.report;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;

/** Tells which customers could not be read, and in the last line how to go on. For one thread. */
public final class Unread {
    private final Invocation invocation;
    private String first = "";
    private long lost;

    public Unread(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Tells why a customer could not be read. */
    public void add(String domain, String why) {
        if (lost == 0) {
            first = domain;
        }
        lost++;
        invocation.error("%s: %s".formatted(domain, why));
    }

    /**
     * Tells how to go on where customers are missing, and returns the exit code.
     *
     * @param read how many customers could be read
     * @param code the code if nothing is to be said of those that are missing
     */
    public int end(long read, int code) {
        if (lost == 0) {
            return code;
        }
        invocation.tell(
                "%d of %d customers could not be read: \"pdir doctor --customer %s\" says why; then run this again"
                        .formatted(lost, lost + read, first));
        return ExitCodes.ofUnread(read, code);
    }
}
