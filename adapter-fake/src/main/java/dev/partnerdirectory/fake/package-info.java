/**
 * The driven ports over one fake directory that enforces the service's rules.
 * It is kept in memory, or on disk when asked, and has time and ids of its own.
 */
@NullMarked
package dev.partnerdirectory.fake;

import org.jspecify.annotations.NullMarked;
