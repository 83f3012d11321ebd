package dev.partnerdirectory.fake.store;

/** What an answered write on disk survives. */
public enum Durability {
    /**
     * The death of the process at any moment ({@code kill -9}); after a power cut or a crash of the machine the last
     * writes may be missing, and what is there is whole.
     */
    PROCESS,
    /** A power cut too, at the price of waiting for the disk with every write. */
    POWER
}
