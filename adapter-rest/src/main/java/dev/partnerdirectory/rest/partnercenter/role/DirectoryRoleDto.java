package dev.partnerdirectory.rest.partnercenter.role;

import org.jspecify.annotations.Nullable;

/** A customer's directory role (wire sheet 3.4): <code>{"name":"…","id":"…"}</code>. */
record DirectoryRoleDto(@Nullable String id, @Nullable String name) {}
