/**
 * Which directory is talked to and with what settings: flag before environment before profile before default.
 */
@NullMarked
package dev.partnerdirectory.cli.profile;

import org.jspecify.annotations.NullMarked;
