/**
 * The steps from what is true to what should be true, with reasons, sealed in a text of their own.
 */
@NullMarked
package dev.partnerdirectory.core.plan;

import org.jspecify.annotations.NullMarked;
