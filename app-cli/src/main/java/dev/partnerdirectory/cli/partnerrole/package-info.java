/**
 * The commands under {@code pdir partner-role}.
 */
@NullMarked
package dev.partnerdirectory.cli.partnerrole;

import org.jspecify.annotations.NullMarked;
