package dev.partnerdirectory.fake.http.journal;

/** One header line of a recorded request. A secret in it is masked. */
public record RecordedHeader(String name, String value) {}
