/**
 * The seed format: JSON for everything a fake directory holds, with its reader and writer. Internal to the fake, not
 * for applications.
 */
@NullMarked
package dev.partnerdirectory.fake.seed;

import org.jspecify.annotations.NullMarked;
