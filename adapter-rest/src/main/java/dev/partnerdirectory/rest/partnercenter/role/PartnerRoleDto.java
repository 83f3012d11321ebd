package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.rest.partnercenter.wire.AttributesDto;
import org.jspecify.annotations.Nullable;

/** A role of the partner's account (wire sheet 3.4): <code>{"id":"…","name":"…","category":"…"}</code>. */
record PartnerRoleDto(
        @Nullable String id,
        @Nullable String name,
        @Nullable String category,
        @Nullable AttributesDto attributes) {}
