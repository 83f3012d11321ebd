package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Operation;

/** What a path and a method mean. */
record Route(Operation operation, Endpoint endpoint) {}
