/**
 * A stand-in for the sign-in service: token endpoints of both versions, discovery documents, and signed tokens that
 * the emulator can check again (wire sheet 1.3). Everyone who asks is let in, without a page to click.
 */
@NullMarked
package dev.partnerdirectory.fake.http.token;

import org.jspecify.annotations.NullMarked;
