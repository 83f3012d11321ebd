/** Looks at the way to the service and to the token issuer, with requests that hold no secret. */
@NullMarked
package dev.partnerdirectory.rest.probe;

import org.jspecify.annotations.NullMarked;
