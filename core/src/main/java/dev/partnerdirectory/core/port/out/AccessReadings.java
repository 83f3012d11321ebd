package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.access.CustomerAccess;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.Set;
import java.util.function.Consumer;

/** Where the readings of one report of privileged access are kept, so that a report that was stopped goes on. For one thread. */
public interface AccessReadings {
    /** Whose readings are there. */
    Set<CustomerId> customers();

    /** Keeps a reading. */
    void add(CustomerAccess access);

    /** Tells every reading, in the order in which they were added. */
    void forEach(Consumer<CustomerAccess> to);
}
