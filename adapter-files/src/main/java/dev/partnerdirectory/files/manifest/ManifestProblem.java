package dev.partnerdirectory.files.manifest;

/** A file cannot be read as a manifest at all; the message says where and why. */
public final class ManifestProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ManifestProblem(String message) {
        super(message);
    }
}
