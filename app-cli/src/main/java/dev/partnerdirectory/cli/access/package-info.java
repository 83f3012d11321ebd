/**
 * {@code pdir report privileged}: who holds which privileged role where, as rows, as one document and as a web page.
 */
@NullMarked
package dev.partnerdirectory.cli.access;

import org.jspecify.annotations.NullMarked;
