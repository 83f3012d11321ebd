/**
 * The examples of the guide, executed as they stand on the page.
 * An example that stops working fails the build.
 */
@NullMarked
package dev.partnerdirectory.docs;

import org.jspecify.annotations.NullMarked;
