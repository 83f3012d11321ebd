/**
 * The fake directory behind HTTP: the emulator.
 * It reads and writes JSON with a pen of its own, so that a misreading in the REST adapter cannot cancel itself out.
 */
@NullMarked
package dev.partnerdirectory.fake.http;

import org.jspecify.annotations.NullMarked;
