package dev.partnerdirectory.core.planning;

/** The purposes for which a manifest is read. */
public enum Purpose {
    /** Users are changed to match the manifest, including existing users. */
    PROVISION,
    /**
     * Users are added. An existing user is adopted unchanged, except that empty fields are filled. The manifest may
     * hold passwords for users to create.
     */
    ONBOARD,
    /** Users leave. They lose every role and every licence, and then they are deleted. */
    OFFBOARD
}
