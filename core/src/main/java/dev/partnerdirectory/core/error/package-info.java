/**
 * The one closed family of failures. Every case carries its kind, the service's code and ids, and a remedy in words.
 */
@NullMarked
package dev.partnerdirectory.core.error;

import org.jspecify.annotations.NullMarked;
