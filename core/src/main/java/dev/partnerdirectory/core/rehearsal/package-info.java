/**
 * A directory to rehearse on: reads are the real directory's, writes are checked against them, remembered and answered as if
 * done, and never sent. {@link dev.partnerdirectory.core.rehearsal.Rehearsal} is the way in.
 */
@NullMarked
package dev.partnerdirectory.core.rehearsal;

import org.jspecify.annotations.NullMarked;
