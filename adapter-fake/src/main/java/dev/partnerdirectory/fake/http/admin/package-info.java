/**
 * The emulator's own addresses: {@code /__admin}, for tests that are no Java, and the page at {@code /}.
 */
@NullMarked
package dev.partnerdirectory.fake.http.admin;

import org.jspecify.annotations.NullMarked;
