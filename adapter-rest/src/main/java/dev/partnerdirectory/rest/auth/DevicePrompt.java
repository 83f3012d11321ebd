package dev.partnerdirectory.rest.auth;

import java.net.URI;
import java.time.Duration;

/**
 * What to show a person who signs in by device code.
 *
 * @param page      the page to open in any browser, on any machine
 * @param code      the code to type there
 * @param expiresIn how long the code is valid
 * @param message   all of this in a sentence, in the issuer's words
 */
public record DevicePrompt(URI page, String code, Duration expiresIn, String message) {}
