package dev.partnerdirectory.rest.connection;

import java.util.Optional;

/** The name and version that requests carry. */
final class UserAgent {
    /** {@code partner-directory/1.0.0}; without a version where the classes are not in a jar. */
    static final String TEXT =
            "partner-directory" + version().map(version -> "/" + version).orElse("");

    private UserAgent() {}

    private static Optional<String> version() {
        Module module = UserAgent.class.getModule();
        return module.isNamed()
                ? module.getDescriptor().rawVersion()
                : Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion());
    }
}
