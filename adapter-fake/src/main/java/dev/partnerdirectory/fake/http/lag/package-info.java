/**
 * Reads that lag behind writes: for some reads or some time after a write, a read sees what was there before it.
 */
@NullMarked
package dev.partnerdirectory.fake.http.lag;

import org.jspecify.annotations.NullMarked;
