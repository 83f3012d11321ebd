/**
 * The commands that stand alone: {@code pdir onboard} and {@code pdir offboard}.
 */
@NullMarked
package dev.partnerdirectory.cli.workflow;

import org.jspecify.annotations.NullMarked;
