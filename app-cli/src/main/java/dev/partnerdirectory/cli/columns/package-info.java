/**
 * The columns of every kind of thing that is printed, under the service's own field names.
 */
@NullMarked
package dev.partnerdirectory.cli.columns;

import org.jspecify.annotations.NullMarked;
