/**
 * The service itself, over the fake's ports: routes, endpoints, bodies, refusals, and the gateway before it.
 * One class for each family of endpoints; each reads a request, calls a port, and writes what came of it.
 */
@NullMarked
package dev.partnerdirectory.fake.http.api;

import org.jspecify.annotations.NullMarked;
