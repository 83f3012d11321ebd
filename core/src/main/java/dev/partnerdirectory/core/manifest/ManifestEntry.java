package dev.partnerdirectory.core.manifest;

/** One entry of a manifest as it was written, before anything is checked: texts are empty where there are none. */
public sealed interface ManifestEntry permits UserRow, RoleSetRow, FaultyRow {
    /** Where it stands, counted from 1 as the manifest's reader counts; no two users or role sets have the same. */
    long row();
}
