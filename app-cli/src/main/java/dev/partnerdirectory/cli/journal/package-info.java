/**
 * Where a provisioning run is kept between two commands: its plan, its journal, its secret, all for the owner alone.
 */
@NullMarked
package dev.partnerdirectory.cli.journal;

import org.jspecify.annotations.NullMarked;
