package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reality as a manifest: what {@link Provisioning#plan} finds nothing to do for. Thread-safe. */
public interface ManifestExport {
    /**
     * One customer as it is.
     *
     * @param entries its users by name, then its role sets by name; no passwords
     * @param leftOut what a manifest cannot say, each with the reason
     * @param failure why the customer could not be read; there are no entries then
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
        /** With each user, beside any others that the user may get. */
        OF_USERS,
        /** As the whole set of each role's members: a plan revokes the role from anybody else. */
        AS_SETS
    }

    /**
     * Reads customers, several at once, and tells each in the order of the choice as soon as it is read.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if a customer is named that is not there; nothing was told
     */
    void export(CustomerChoice customers, Roles roles, Provisioning.Options options, Consumer<Part> to);
}
