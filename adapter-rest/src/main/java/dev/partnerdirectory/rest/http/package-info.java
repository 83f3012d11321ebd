/**
 * One call, from request to answer or error: token, attempts, transport, JSON and error bodies. Nothing here is
 * specific to a service: the differences are in a {@link dev.partnerdirectory.rest.http.Dialect}. Not for embedders.
 */
@NullMarked
package dev.partnerdirectory.rest.http;

import org.jspecify.annotations.NullMarked;
