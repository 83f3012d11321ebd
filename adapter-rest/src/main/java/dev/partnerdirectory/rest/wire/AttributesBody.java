package dev.partnerdirectory.rest.wire;

/** The marker that requests carry (wire sheet 3.6): <code>{"objectType":"CustomerUser"}</code>. */
record AttributesBody(String objectType) {}
