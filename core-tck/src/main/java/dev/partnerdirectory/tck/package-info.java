/**
 * The laws of every driven port, as interfaces of JUnit 5 tests that an adapter's own test class extends.
 * It holds no adapter; whoever joins a suite hands in the directory under test.
 */
@NullMarked
package dev.partnerdirectory.tck;

import org.jspecify.annotations.NullMarked;
