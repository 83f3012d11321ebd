/**
 * What became of an intended effect, and of a workflow's steps. A guess is never reported as a fact.
 */
@NullMarked
package dev.partnerdirectory.core.outcome;

import org.jspecify.annotations.NullMarked;
