/**
 * Texts that only one reader can open: sealed for the holder of a private key, in a form that common tools know. Built on
 * the JDK's cryptography alone.
 */
@NullMarked
package dev.partnerdirectory.core.envelope;

import org.jspecify.annotations.NullMarked;
