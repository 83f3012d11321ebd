/**
 * The seed format: JSON for everything a fake directory holds, read from and written to its state. For the fake's own use,
 * not for applications.
 */
@NullMarked
package dev.partnerdirectory.fake.seed;

import org.jspecify.annotations.NullMarked;
