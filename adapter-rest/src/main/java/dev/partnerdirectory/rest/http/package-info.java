/**
 * One call, from what it asks for to its answer or error: token, attempts, transport, JSON and error bodies. It knows no
 * service: what a service has of its own is in a {@link dev.partnerdirectory.rest.http.Dialect}. Not for embedders.
 */
@NullMarked
package dev.partnerdirectory.rest.http;

import org.jspecify.annotations.NullMarked;
