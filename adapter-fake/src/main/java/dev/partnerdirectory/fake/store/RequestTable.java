package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.RequestId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What writes were asked and answered. Times are milliseconds since the epoch. */
public interface RequestTable {
    /** The write of this id, if it was put later than {@code after}. */
    Optional<Remembered> find(RequestId id, long after);

    /** Puts a write in, in the place of an older one of its id. */
    void put(RequestId id, long at, byte[] digest, Supplier<String> answer);

    /** When the oldest write was put in. */
    OptionalLong oldest();

    /** Drops some of the oldest writes, {@code most} at most, but none later than {@code until}. */
    void dropOldest(int most, long until);

    /**
     * A write.
     *
     * @param digest of what was asked
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Remembered(byte[] digest, Supplier<String> answer) {}
}
