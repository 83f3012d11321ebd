/**
 * Requests and answers on the wire: addresses, JSON, media types, refusals. This package does not know the directory.
 */
@NullMarked
package dev.partnerdirectory.fake.http.wire;

import org.jspecify.annotations.NullMarked;
