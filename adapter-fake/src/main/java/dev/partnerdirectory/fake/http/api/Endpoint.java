package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.wire.WireResponse;

/** Answers the requests of one route. */
@FunctionalInterface
interface Endpoint {
    /**
     * The answer to a success.
     *
     * @throws dev.partnerdirectory.fake.http.wire.ServiceFault if it refuses
     * @throws dev.partnerdirectory.core.error.DirectoryException if the directory does
     */
    WireResponse answer(ApiCall call);
}
