/**
 * Conversations we have with a directory and with the world. An adapter implements these and proves itself against the contract suites.
 */
@NullMarked
package dev.partnerdirectory.core.port.out;

import org.jspecify.annotations.NullMarked;
