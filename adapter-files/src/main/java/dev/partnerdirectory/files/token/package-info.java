/** Stores a sign-in in a file between runs. */
@NullMarked
package dev.partnerdirectory.files.token;

import org.jspecify.annotations.NullMarked;
