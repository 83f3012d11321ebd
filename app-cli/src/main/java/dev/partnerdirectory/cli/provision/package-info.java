/**
 * The provisioning commands: {@code plan}, {@code diff}, {@code apply}, {@code resume}, {@code undo}, {@code runs} and
 * {@code run show}.
 */
@NullMarked
package dev.partnerdirectory.cli.provision;

import org.jspecify.annotations.NullMarked;
