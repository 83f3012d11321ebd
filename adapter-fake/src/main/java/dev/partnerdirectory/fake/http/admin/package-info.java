/**
 * The emulator's own addresses: the admin API {@code /__admin}, for tests in other languages than Java, and the page at
 * {@code /}.
 */
@NullMarked
package dev.partnerdirectory.fake.http.admin;

import org.jspecify.annotations.NullMarked;
