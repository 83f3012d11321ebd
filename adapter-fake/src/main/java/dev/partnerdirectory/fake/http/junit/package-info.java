/**
 * The emulator for JUnit 5 tests: one annotation gives each test class its own emulator, which is reset before each
 * test.
 */
@NullMarked
package dev.partnerdirectory.fake.http.junit;

import org.jspecify.annotations.NullMarked;
