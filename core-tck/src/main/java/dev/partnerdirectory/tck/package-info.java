/**
 * The laws of every driven port, as interfaces of JUnit 5 tests that an adapter's test class implements. The module has
 * no adapter; the test class supplies the directory under test.
 */
@NullMarked
package dev.partnerdirectory.tck;

import org.jspecify.annotations.NullMarked;
