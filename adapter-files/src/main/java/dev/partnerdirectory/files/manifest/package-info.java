/**
 * Reads and writes manifests: CSV in our own columns (and, to read, those of the Microsoft 365 admin centre and Entra), JSON Lines, and
 * YAML.
 */
@NullMarked
package dev.partnerdirectory.files.manifest;

import org.jspecify.annotations.NullMarked;
