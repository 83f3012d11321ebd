/**
 * How the adapter is set up: cloud, connection, proxy, trust, retry. Immutable values with safe defaults.
 */
@NullMarked
package dev.partnerdirectory.rest.options;

import org.jspecify.annotations.NullMarked;
