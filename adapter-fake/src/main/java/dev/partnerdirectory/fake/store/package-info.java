/**
 * What a fake directory holds, in memory, and the one way to read and change it. It knows no rules of the service; for the
 * fake's own use, not for applications.
 */
@NullMarked
package dev.partnerdirectory.fake.store;

import org.jspecify.annotations.NullMarked;
