/**
 * Reads the files people are brought in from: our own columns and those of the Microsoft 365 admin centre and Entra.
 */
@NullMarked
package dev.partnerdirectory.cli.manifest;

import org.jspecify.annotations.NullMarked;
