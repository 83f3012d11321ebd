/**
 * Partner Directory's one public entry and, below it, the model, the ports and the use cases. It knows no transport,
 * no file format and no logger.
 */
@NullMarked
package dev.partnerdirectory.core;

import org.jspecify.annotations.NullMarked;
