package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.inspection.Finding;
import dev.partnerdirectory.core.inspection.RefusedStep;
import dev.partnerdirectory.core.inspection.Right;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks for everything that could prevent use cases from working: network, sign-in, relationships, rights. Writes
 * nothing. Thread-safe.
 */
public interface Inspection {
    /**
     * Checks the connection to the service, then the sign-in, and then the customers, one after another as the stream
     * is read. A check is left out if an earlier problem would affect it, so that it cannot report a wrong cause. The
     * stream never ends with an error of the directory, unless {@code customers} does.
     *
     * @param customers is not read if the service cannot be used
     */
    Stream<Finding> findings(Stream<? extends CustomerRef> customers);

    /**
     * The rights for these operations in a customer's directory. Reads are tried. Their results show which roles are
     * held, and so which other operations are allowed.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if reading fails for another reason than a missing
     *     role
     */
    List<Right> rights(CustomerId customer, Set<Operation> operations);

    /**
     * The steps of a plan that would be refused because a right is missing. Each of its customers is read. A customer
     * that cannot be read for a temporary reason is left out, because the run will report it.
     */
    List<RefusedStep> preflight(Plan plan);
}
