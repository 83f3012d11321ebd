package dev.partnerdirectory.core.manifest;

/** One entry of a manifest as it was written, before any check. Missing texts are empty. */
public sealed interface ManifestEntry permits UserRow, RoleSetRow, FaultyRow {
    /** The entry's row, counted from 1 as the manifest's reader counts. No two users or role sets have the same row. */
    long row();

    /** A copy at another row. */
    ManifestEntry at(long place);
}
