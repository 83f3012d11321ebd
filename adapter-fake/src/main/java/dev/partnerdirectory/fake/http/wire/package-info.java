/**
 * Requests and answers as they are on the wire: addresses, JSON, media types, refusals. Knows no directory.
 */
@NullMarked
package dev.partnerdirectory.fake.http.wire;

import org.jspecify.annotations.NullMarked;
