/**
 * A directory on disk, in one file: a snapshot in the seed's own format, and the writes since. For the fake's own use, not
 * for applications.
 */
@NullMarked
package dev.partnerdirectory.fake.store.disk;

import org.jspecify.annotations.NullMarked;
