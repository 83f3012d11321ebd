package dev.partnerdirectory.rest.partnercenter.wire;

import org.jspecify.annotations.Nullable;

/**
 * What an answer says about an object itself (wire sheet 3.6): <code>{"etag":"…","objectType":"…"}</code>.
 *
 * @param etag       the object's version in its provider
 * @param objectType what kind of object it is
 */
public record AttributesDto(@Nullable String etag, @Nullable String objectType) {}
