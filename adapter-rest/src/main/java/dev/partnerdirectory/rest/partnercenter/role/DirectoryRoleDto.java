package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.rest.partnercenter.wire.AttributesDto;
import org.jspecify.annotations.Nullable;

/** A customer's directory role (wire sheet 3.4): <code>{"name":"…","id":"…"}</code>. */
record DirectoryRoleDto(
        @Nullable String id,
        @Nullable String name,
        @Nullable AttributesDto attributes) {}
