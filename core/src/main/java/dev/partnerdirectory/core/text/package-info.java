/**
 * The canonical text of plans and journals: lines of named fields, and digests over them. It depends on nothing but this
 * package, so that a seal made today can be checked for ever.
 */
@NullMarked
package dev.partnerdirectory.core.text;

import org.jspecify.annotations.NullMarked;
