/**
 * The blocks that use cases and the provisioning engine are built of, by resolved ids: lookups ({@code UserLookup} and
 * its like) and writes ({@code UserWrites}, {@code RoleWrites}, {@code LicenseWrites}), together in a {@code
 * DirectorySession}. Each method of a write is one intended effect: it reads first where "already so" is success, is settled
 * by {@code IdempotentWriter} when its answer is lost, and waits by {@code ReplicationWait} for a user who is not to be seen yet.
 *
 * <p>Writes ask for a request id only when something is about to be sent, so that whoever hands in the supplier knows
 * whether anything was, and may write the id down first.
 */
@NullMarked
package dev.partnerdirectory.core.write;

import org.jspecify.annotations.NullMarked;
