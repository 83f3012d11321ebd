package dev.partnerdirectory.benchmarks.rest;

/** One way to add a user to a role. Thread-safe. */
interface Rival extends AutoCloseable {
    String name();

    /** Sends one POST with a new request id, and reads the member from the answer. Throws if there is none. */
    void addMember() throws Exception;

    @Override
    void close();
}
