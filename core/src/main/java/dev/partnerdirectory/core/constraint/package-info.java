/**
 * Bean Validation constraints of the field's own rules. They need neither an expression language nor a provider's own types.
 */
@NullMarked
package dev.partnerdirectory.core.constraint;

import org.jspecify.annotations.NullMarked;
