/**
 * The people of a customer's directory, what may be asked of them, their secrets, and the rules a new name, password or usage
 * location has to keep, as Bean Validation constraints that need neither an expression language nor a provider's own types.
 */
@NullMarked
package dev.partnerdirectory.core.model.user;

import org.jspecify.annotations.NullMarked;
