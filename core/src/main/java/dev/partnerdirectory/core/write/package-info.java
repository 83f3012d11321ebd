/**
 * The building blocks of the use cases and the provisioning engine. They take resolved ids. There are lookups (such as
 * {@code UserLookup}) and writes ({@code UserWrites}, {@code RoleWrites}, {@code LicenseWrites}), together in a {@code
 * DirectorySession}. Each method of a write is one intended effect. It reads first if "already in effect" is a success.
 * {@code IdempotentWriter} handles a lost answer, and {@code ReplicationWait} waits for a user who is not visible yet.
 *
 * <p>Writes request an id only when something is about to be sent. So the caller who passes the supplier knows whether
 * anything was sent, and can record the id first.
 */
@NullMarked
package dev.partnerdirectory.core.write;

import org.jspecify.annotations.NullMarked;
