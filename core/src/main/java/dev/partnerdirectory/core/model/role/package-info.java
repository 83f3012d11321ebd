/**
 * Directory roles, their members, and the catalogue that knows a role by every name it has had.
 */
@NullMarked
package dev.partnerdirectory.core.model.role;

import org.jspecify.annotations.NullMarked;
