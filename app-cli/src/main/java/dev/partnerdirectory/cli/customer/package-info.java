/**
 * The commands under {@code pdir customer}.
 */
@NullMarked
package dev.partnerdirectory.cli.customer;

import org.jspecify.annotations.NullMarked;
