/**
 * The service itself, on top of the fake's ports: routes, endpoints, bodies, refusals, and the gateway in front of it.
 * There is one class per family of endpoints. Each endpoint reads a request, calls a port, and writes the result.
 */
@NullMarked
package dev.partnerdirectory.fake.http.api;

import org.jspecify.annotations.NullMarked;
