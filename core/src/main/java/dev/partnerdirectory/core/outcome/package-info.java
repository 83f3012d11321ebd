/** The outcomes of intended effects and of a workflow's steps. A guess is never reported as a fact. */
@NullMarked
package dev.partnerdirectory.core.outcome;

import org.jspecify.annotations.NullMarked;
