package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.RequestId;
import java.time.Instant;

/**
 * A write that was answered.
 *
 * @param digest of what was asked
 */
public record RememberedRequest(RequestId id, Instant at, String digest, Answer answer) {}
