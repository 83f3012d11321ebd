/**
 * Profiles and settings. Precedence: flag, environment, profile, default.
 */
@NullMarked
package dev.partnerdirectory.cli.profile;

import org.jspecify.annotations.NullMarked;
