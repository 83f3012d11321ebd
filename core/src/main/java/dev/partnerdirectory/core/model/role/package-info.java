/** Directory roles, their members, and the catalogue of all their current and old names. */
@NullMarked
package dev.partnerdirectory.core.model.role;

import org.jspecify.annotations.NullMarked;
