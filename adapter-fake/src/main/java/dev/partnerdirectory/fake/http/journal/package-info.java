/**
 * What was asked and answered, for tests to look at: bounded, and without any secret.
 */
@NullMarked
package dev.partnerdirectory.fake.http.journal;

import org.jspecify.annotations.NullMarked;
