/**
 * The wire: Feign interfaces, the records they carry, the mappers to the model, and the ports made of them.
 * {@link dev.partnerdirectory.rest.wire.WirePorts} alone is seen outside.
 */
@NullMarked
package dev.partnerdirectory.rest.wire;

import org.jspecify.annotations.NullMarked;
