/**
 * Passwords that only their recipients can read: files in the format of {@code age}. The one package that knows the library
 * for it.
 */
@NullMarked
package dev.partnerdirectory.files.seal;

import org.jspecify.annotations.NullMarked;
