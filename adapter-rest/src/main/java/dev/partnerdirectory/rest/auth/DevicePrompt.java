package dev.partnerdirectory.rest.auth;

import java.net.URI;
import java.time.Duration;

/**
 * What a person is told who signs in by device code.
 *
 * @param page      to be opened in any browser, on any machine
 * @param code      to be typed there
 * @param expiresIn how long the code is good
 * @param message   all of this in a sentence, in the issuer's words
 */
public record DevicePrompt(URI page, String code, Duration expiresIn, String message) {}
