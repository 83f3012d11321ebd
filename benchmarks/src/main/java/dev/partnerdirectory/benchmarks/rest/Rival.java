package dev.partnerdirectory.benchmarks.rest;

/** One way to put a user in a role. For many threads. */
interface Rival extends AutoCloseable {
    String name();

    /** Sends one POST under a new request id, reads the member from the answer, and throws if there is none. */
    void addMember() throws Exception;

    @Override
    void close();
}
