/**
 * What the emulator promises, and how certain it is: the rules of wire sheet section 8 as a table, and the page
 * generated from it.
 */
@NullMarked
package dev.partnerdirectory.fake.http.fidelity;

import org.jspecify.annotations.NullMarked;
