package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.BeyondPorts;

/** What lies beyond the ports, seen late. */
record LateBeyondPorts(BeyondPorts beyond, DirectoryPorts ports, LateDirectory late) implements BeyondPorts {
    @Override
    public CustomerUser patch(CustomerId customer, UserId user, UserPatch patch, RequestId requestId) {
        return new LateUsers(ports.users(), late)
                .written(customer, user, () -> beyond.patch(customer, user, patch, requestId));
    }

    @Override
    public Page<Customer> customers(CustomerFilter filter, PageRequest page) {
        return beyond.customers(filter, page);
    }
}
