/**
 * The driven ports over Partner Center's REST API: the builder, its options and what it hands out.
 * It turns answers into the model and refusals into the error family, and retries only what cannot happen twice.
 */
@NullMarked
package dev.partnerdirectory.rest;

import org.jspecify.annotations.NullMarked;
