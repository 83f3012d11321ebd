/**
 * How fast a directory may be asked: the limits that are learned from its answers, and the ports that keep to them.
 */
@NullMarked
package dev.partnerdirectory.core.rate;

import org.jspecify.annotations.NullMarked;
