/**
 * The people of a customer's directory, what may be asked of them, and their secrets.
 */
@NullMarked
package dev.partnerdirectory.core.model.user;

import org.jspecify.annotations.NullMarked;
