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

/** What stands between us and our work: network, sign-in, relationships, rights. Writes nothing. Thread-safe. */
public interface Inspection {
    /**
     * Looks at the way to the service, at the sign-in, and then at customers, one after another as the stream is read. What
     * cannot be judged because of an earlier fault is left out, so that nothing else is blamed for it. It never ends with an
     * error of the directory, unless {@code customers} does.
     *
     * @param customers is not read if the service cannot be used
     */
    Stream<Finding> findings(Stream<? extends CustomerRef> customers);

    /**
     * The rights for these operations in a customer's directory. Reads are tried, and what they tell of the roles held
     * decides about the rest.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if reading fails for another reason than a missing role
     */
    List<Right> rights(CustomerId customer, Set<Operation> operations);

    /**
     * The steps of a plan that would be refused for want of a right, by reading each of its customers. A customer that cannot
     * be read for a passing reason is left out: the run will tell.
     */
    List<RefusedStep> preflight(Plan plan);
}
