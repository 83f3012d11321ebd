/**
 * A directory on disk, in one file: a snapshot in the seed format, and the writes since then. Internal to the fake, not
 * for applications.
 */
@NullMarked
package dev.partnerdirectory.fake.store.disk;

import org.jspecify.annotations.NullMarked;
