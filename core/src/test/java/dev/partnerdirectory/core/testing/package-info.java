/** A small directory in memory for core's own tests, whose answers can be lost, delayed and refused call by call. */
@NullMarked
package dev.partnerdirectory.core.testing;

import org.jspecify.annotations.NullMarked;
