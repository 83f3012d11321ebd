/**
 * The driven ports: what the core needs from a directory and its surroundings. An adapter implements them and is tested
 * by the contract suites.
 */
@NullMarked
package dev.partnerdirectory.core.port.out;

import org.jspecify.annotations.NullMarked;
