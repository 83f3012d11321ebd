package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A directory every call of which about customers goes at a {@link Pacer}'s pace. Thread-safe. */
public final class PacedPorts implements DirectoryPorts {
    private final DirectoryPorts real;
    private final Pacer pacer;

    public PacedPorts(DirectoryPorts real, Pacer pacer) {
        this.real = real.pacedByCaller();
        this.pacer = pacer;
    }

    @Override
    public Customers customers() {
        Customers customers = real.customers();
        return new Customers() {
            @Override
            public Page<Customer> list(PageRequest page) {
                return pacer.call(Optional.empty(), () -> customers.list(page));
            }

            @Override
            public Customer get(CustomerId customer) {
                return pacer.call(Optional.of(customer), () -> customers.get(customer));
            }
        };
    }

    @Override
    public CustomerUsers users() {
        return new PacedUsers(real.users(), pacer);
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return new PacedRoles(real.directoryRoles(), real.roleMembers(), pacer);
    }

    @Override
    public RoleMembers roleMembers() {
        return new PacedRoles(real.directoryRoles(), real.roleMembers(), pacer);
    }

    /** No manifest speaks of the partner's own roles. */
    @Override
    public PartnerRoles partnerRoles() {
        return real.partnerRoles();
    }

    @Override
    public Licenses licenses() {
        Licenses licenses = real.licenses();
        return new Licenses() {
            @Override
            public List<SubscribedSku> subscribedSkus(CustomerId customer, Set<LicenseGroup> groups) {
                return pacer.call(Optional.of(customer), () -> licenses.subscribedSkus(customer, groups));
            }

            @Override
            public List<License> ofUser(CustomerId customer, UserId user, Set<LicenseGroup> groups) {
                return pacer.call(Optional.of(customer), () -> licenses.ofUser(customer, user, groups));
            }

            @Override
            public List<LicenseWarning> update(
                    CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
                return pacer.call(Optional.of(customer), () -> licenses.update(customer, user, update, requestId));
            }
        };
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return new PacedPorts(real.correlated(correlationId), pacer);
    }
}
