/**
 * A stand-in for the sign-in service: token endpoints of both versions, discovery documents, and signed tokens that the
 * emulator can verify (wire sheet 1.3). Everyone is signed in without having to click.
 */
@NullMarked
package dev.partnerdirectory.fake.http.token;

import org.jspecify.annotations.NullMarked;
