/** The conditions under which the emulator answers: switches for what the sources leave open, personas, lag. */
@NullMarked
package dev.partnerdirectory.fake.http.condition;

import org.jspecify.annotations.NullMarked;
