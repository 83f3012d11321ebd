/**
 * The users of a customer's directory, requests about them and their secrets. The rules for a new name, password or
 * usage location are Bean Validation constraints. They need no expression language and no provider's own types.
 */
@NullMarked
package dev.partnerdirectory.core.model.user;

import org.jspecify.annotations.NullMarked;
