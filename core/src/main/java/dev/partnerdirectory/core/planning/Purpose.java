package dev.partnerdirectory.core.planning;

/** What a manifest is read for. */
public enum Purpose {
    /** People become as the manifest says, whoever they were before. */
    PROVISION,
    /**
     * People come. Who is there already is adopted as they are: only what is empty is filled. The manifest may hold
     * passwords for those who are created.
     */
    ONBOARD,
    /** People go. They lose every role and every licence, and then they are deleted. */
    OFFBOARD
}
