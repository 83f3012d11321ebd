/**
 * The public entry point of Partner Directory. The packages below hold the model, the ports and the use cases. None of
 * them knows a transport, a file format or a logger.
 */
@NullMarked
package dev.partnerdirectory.core;

import org.jspecify.annotations.NullMarked;
