/**
 * The emulator's own pen: requests and answers, JSON, query strings and refusals as they are on the wire.
 * Knows neither the server library nor any directory.
 */
@NullMarked
package dev.partnerdirectory.fake.http.wire;

import org.jspecify.annotations.NullMarked;
