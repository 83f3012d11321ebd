/**
 * The driven ports, implemented by one fake directory that enforces the service's rules. It is kept in memory or on
 * disk. Its clock and its source of ids can be chosen.
 */
@NullMarked
package dev.partnerdirectory.fake;

import org.jspecify.annotations.NullMarked;
