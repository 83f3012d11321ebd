package dev.partnerdirectory.cli.manifest;

import java.util.List;
import java.util.Optional;

/** What fills a field that a row leaves empty. */
public record Defaults(
        Optional<String> customer, Optional<String> usageLocation, List<String> roles, List<String> licenses) {
    public Defaults {
        roles = List.copyOf(roles);
        licenses = List.copyOf(licenses);
    }

    /** Nothing is filled. */
    public static Defaults none() {
        return new Defaults(Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
