/**
 * The tables as Java's own maps: nothing is copied and nothing waits, and it is gone with the process. A step of a write
 * that fails is undone by the steps it noted.
 */
@NullMarked
package dev.partnerdirectory.fake.store.heap;

import org.jspecify.annotations.NullMarked;
