/**
 * What the driving ports do, one package-private service each, wired by {@link
 * dev.partnerdirectory.core.usecase.UseCases} alone. A service validates, begins a {@code UnitOfWork}, finds who and
 * what is meant and writes; the blocks for that are in {@link dev.partnerdirectory.core.settle}.
 */
@NullMarked
package dev.partnerdirectory.core.usecase;

import org.jspecify.annotations.NullMarked;
