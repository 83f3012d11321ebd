/** Connections to the service and to the issuer: pool, proxy, trust, time limits and bounds. */
@NullMarked
package dev.partnerdirectory.rest.connection;

import org.jspecify.annotations.NullMarked;
