package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.BeyondPorts.UserPatch;
import java.util.Optional;
import java.util.function.Predicate;

/** The ports of one caller, all over one engine. */
record FakePorts(
        Calls calls,
        FakeCustomers customers,
        FakeUsers users,
        FakeDirectoryRoles directoryRoles,
        FakeRoleMembers roleMembers,
        FakePartnerRoles partnerRoles,
        FakeLicenses licenses)
        implements BeyondPorts {
    static FakePorts of(Calls calls) {
        return new FakePorts(
                calls,
                new FakeCustomers(calls),
                new FakeUsers(calls),
                new FakeDirectoryRoles(calls),
                new FakeRoleMembers(calls),
                new FakePartnerRoles(calls),
                new FakeLicenses(calls));
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return of(new Calls(calls.engine(), calls.options(), Optional.of(correlationId)));
    }

    @Override
    public CustomerUser patch(CustomerId customer, UserId user, UserPatch patch, RequestId requestId) {
        return users.patch(customer, user, patch, requestId);
    }

    @Override
    public Page<Customer> customers(Predicate<Customer> wanted, PageRequest page) {
        return customers.list(wanted, page);
    }
}
