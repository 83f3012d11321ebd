/**
 * The model as JSON. Ids, names and references are strings, a secret is read and never written, and records are objects of
 * their components.
 */
@NullMarked
package dev.partnerdirectory.jackson;

import org.jspecify.annotations.NullMarked;
