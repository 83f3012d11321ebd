/**
 * What is true now, read once for each customer and only as far as it is asked about.
 */
@NullMarked
package dev.partnerdirectory.core.provisioning.state;

import org.jspecify.annotations.NullMarked;
