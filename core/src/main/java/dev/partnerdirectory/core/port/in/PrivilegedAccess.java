package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.access.AccessReport;
import dev.partnerdirectory.core.access.EarlierAccess;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.port.out.AccessReadings;
import dev.partnerdirectory.core.report.RunListener;
import java.util.Optional;

/** Who holds which privileged role where. Thread-safe. */
public interface PrivilegedAccess {
    /**
     * What is asked.
     *
     * @param expected who may hold a privileged role, as users with roles or as role sets; nobody else may
     * @param earlier  an earlier report to compare with
     */
    record Query(
            CustomerChoice customers,
            Provisioning.Options pace,
            Optional<Manifest> expected,
            Optional<EarlierAccess> earlier) {}

    /**
     * Reads the customers that have no reading yet, several at once, and summarises all readings. Each customer costs
     * one call for its roles, one for each privileged role, and one for its users where a user holds one. May be
     * cancelled by interrupting the calling thread; with the same readings it goes on.
     *
     * @param listener is told how many customers are read
     * @throws dev.partnerdirectory.core.error.NotFound       if a customer is named that is not there
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the expectation has faults; nothing was read
     */
    AccessReport report(Query query, AccessReadings readings, RunListener listener);
}
