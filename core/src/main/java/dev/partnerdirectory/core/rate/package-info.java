/** How fast a directory may be called: limits learned from its answers, and ports that respect them. */
@NullMarked
package dev.partnerdirectory.core.rate;

import org.jspecify.annotations.NullMarked;
