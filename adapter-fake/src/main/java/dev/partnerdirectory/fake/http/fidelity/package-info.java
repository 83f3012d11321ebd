/**
 * What the emulator promises and how sure it is: the rules of wire sheet section 8 as a table, and the page made of it.
 */
@NullMarked
package dev.partnerdirectory.fake.http.fidelity;

import org.jspecify.annotations.NullMarked;
