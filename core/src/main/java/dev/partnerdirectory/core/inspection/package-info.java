/**
 * What an inspection tells: facts about the way to the service and about the sign-in, which adapters find out, and the
 * findings and rights that core concludes from them.
 */
@NullMarked
package dev.partnerdirectory.core.inspection;

import org.jspecify.annotations.NullMarked;
