/**
 * What the driving ports do, one package-private service each, wired by {@link
 * dev.partnerdirectory.core.usecase.UseCases} alone. A service validates ({@code Validation}), begins a {@code
 * UnitOfWork}, finds who and what is meant ({@code CustomerLookup}, {@code UserLookup}, {@code RoleLookup}, {@code
 * SkuLookup}) and writes.
 *
 * <p>Workflows are built of the same blocks, below the services and by resolved ids: {@code UserWrites}, {@code
 * RoleWrites}, {@code LicenseWrites}. Each of their methods is one intended effect: it reads first where "already so"
 * is success, is settled by {@code SettledWrite} when its answer is lost, and waits by {@code Visibility} for a user
 * who is not to be seen yet. They ask for a request id only when something is about to be sent, so that whoever hands in the
 * supplier knows whether anything was.
 */
@NullMarked
package dev.partnerdirectory.core.usecase;

import org.jspecify.annotations.NullMarked;
