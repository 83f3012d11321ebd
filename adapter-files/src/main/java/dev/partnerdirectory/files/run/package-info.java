/**
 * Plans, journals, runs and passwords on files, for their owner alone.
 */
@NullMarked
package dev.partnerdirectory.files.run;

import org.jspecify.annotations.NullMarked;
