/** Stale reads: for a number of reads or some time after a write, reads see the former state. */
@NullMarked
package dev.partnerdirectory.fake.http.lag;

import org.jspecify.annotations.NullMarked;
