package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.RequestId;
import java.time.Instant;

/**
 * A write and its answer.
 *
 * @param digest digest of the write
 */
public record RememberedRequest(RequestId id, Instant at, String digest, Answer answer) {}
