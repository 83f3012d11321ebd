/**
 * The file-based driven ports: manifests, plans, journals, runs and credentials. An embedder on one machine uses them
 * as the command line does.
 */
@NullMarked
package dev.partnerdirectory.files;

import org.jspecify.annotations.NullMarked;
