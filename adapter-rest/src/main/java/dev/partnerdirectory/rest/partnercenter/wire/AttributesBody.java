package dev.partnerdirectory.rest.partnercenter.wire;

/** The marker that requests carry (wire sheet 3.6): <code>{"objectType":"CustomerUser"}</code>. */
public record AttributesBody(String objectType) {}
