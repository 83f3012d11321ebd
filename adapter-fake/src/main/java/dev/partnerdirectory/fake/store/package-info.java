/**
 * The contents of a fake directory, in memory, and the only way to read and change them. This package knows no rules of
 * the service. Internal to the fake, not for applications.
 */
@NullMarked
package dev.partnerdirectory.fake.store;

import org.jspecify.annotations.NullMarked;
