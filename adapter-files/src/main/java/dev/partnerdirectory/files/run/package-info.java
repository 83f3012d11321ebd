/** Plans, journals, runs and passwords in files that only their owner can read. */
@NullMarked
package dev.partnerdirectory.files.run;

import org.jspecify.annotations.NullMarked;
