/**
 * The world's ports on files: manifests, plans, journals, runs and credentials. An embedder on one machine uses it as the
 * command line does.
 */
@NullMarked
package dev.partnerdirectory.files;

import org.jspecify.annotations.NullMarked;
