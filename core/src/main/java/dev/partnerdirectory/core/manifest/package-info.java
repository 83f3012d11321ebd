/**
 * What should be true, as a person wrote it: raw entries, the check that finds every fault in them, and wishes grouped by
 * customer in bounded memory.
 */
@NullMarked
package dev.partnerdirectory.core.manifest;

import org.jspecify.annotations.NullMarked;
