package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Exports customers as a manifest. {@link Provisioning#plan} finds nothing to do for it. Thread-safe. */
public interface ManifestExport {
    /**
     * One customer as it is now.
     *
     * @param entries its users by name, then its role sets by name; no passwords
     * @param leftOut what a manifest cannot express, each with the reason
     * @param failure why the customer could not be read; then there are no entries
     */
    record Part(
            CustomerId customer,
            CompanyProfile profile,
            List<ManifestEntry> entries,
            List<String> leftOut,
            Optional<DirectoryException> failure) {
        public Part {
            entries = List.copyOf(entries);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** How roles are written. */
    enum Roles {
        /** With each user. A plan then leaves the user's other roles unchanged. */
        OF_USERS,
        /** As the whole set of each role's members. A plan then revokes the role from everybody else. */
        AS_SETS
    }

    /**
     * Reads several customers at once. Each is passed on as soon as it is read, in the order of the choice.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if a named customer does not exist; then nothing was passed on
     */
    void export(CustomerChoice customers, Roles roles, Provisioning.Options options, Consumer<Part> to);
}
