/**
 * The emulator for JUnit 5 tests: one annotation, one emulator for each test class, as new before each test.
 */
@NullMarked
package dev.partnerdirectory.fake.http.junit;

import org.jspecify.annotations.NullMarked;
