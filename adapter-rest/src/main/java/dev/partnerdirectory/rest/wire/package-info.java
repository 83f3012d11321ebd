/**
 * The wire: Feign interfaces, the records they carry and the mappers to the model.
 * Nothing here is seen outside the adapter.
 */
@NullMarked
package dev.partnerdirectory.rest.wire;

import org.jspecify.annotations.NullMarked;
