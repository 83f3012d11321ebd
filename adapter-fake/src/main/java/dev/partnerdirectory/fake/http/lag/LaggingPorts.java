package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.fake.BeyondPorts;
import dev.partnerdirectory.fake.BeyondPorts.UserPatch;
import dev.partnerdirectory.fake.http.lag.StaleReads.MemberKey;
import dev.partnerdirectory.fake.http.lag.StaleReads.UserKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A directory whose reads are stale for a while after a write. Users who were deleted or removed are still listed, at
 * the end of the listing. New users are not found, not even by writes. Customers, roles and units are always up to
 * date.
 */
public record LaggingPorts(BeyondPorts ports, StaleReads stale) implements BeyondPorts {
    @Override
    public Customers customers() {
        return ports.customers();
    }

    @Override
    public CustomerUsers users() {
        return new LaggingUsers(ports.users(), stale);
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return new Roles(ports.directoryRoles(), stale);
    }

    @Override
    public RoleMembers roleMembers() {
        return new Members(ports.roleMembers(), stale);
    }

    @Override
    public PartnerRoles partnerRoles() {
        return new PartnerMembers(ports.partnerRoles(), stale);
    }

    @Override
    public Licenses licenses() {
        return new UserLicenses(ports.licenses(), stale);
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return ports.correlated(correlationId);
    }

    @Override
    public CustomerUser patch(CustomerId customer, UserId user, UserPatch patch, RequestId requestId) {
        return new LaggingUsers(ports.users(), stale)
                .written(customer, user, () -> ports.patch(customer, user, patch, requestId));
    }

    @Override
    public Page<Customer> customers(Predicate<Customer> wanted, PageRequest page) {
        return ports.customers(wanted, page);
    }

    /** The result of a call, or empty if the object was not found. */
    static <T> Optional<T> found(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private record Roles(DirectoryRoles roles, StaleReads stale) implements DirectoryRoles {
        @Override
        public List<DirectoryRole> list(CustomerId customer) {
            return roles.list(customer);
        }

        @Override
        public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
            stale.requireSeen(customer, user);
            Stream<DirectoryRole> seen = roles.ofUser(customer, user).stream()
                    .filter(role -> !stale.members.isMissed(MemberKey.of(customer, role.id(), user)));
            List<RoleId> gone = stale.members
                    .gone(key -> key.equals(MemberKey.of(customer, key.role(), user)))
                    .map(RoleAssignment::role)
                    .toList();
            return Stream.concat(seen, roles.list(customer).stream().filter(role -> gone.contains(role.id())))
                    .toList();
        }
    }

    private record Members(RoleMembers members, StaleReads stale) implements RoleMembers {
        @Override
        public Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page) {
            return stale.listed(Optional.of(customer), role, members.list(customer, role, page));
        }

        @Override
        public Optional<RoleAssignment> add(
                CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
            stale.requireSeen(customer, member.id());
            return stale.added(
                    MemberKey.of(customer, role, member.id()), members.add(customer, role, member, requestId));
        }

        @Override
        public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
            stale.remove(
                    MemberKey.of(customer, role, user),
                    page -> members.list(customer, role, page),
                    () -> members.remove(customer, role, user, requestId));
        }
    }

    private record PartnerMembers(PartnerRoles roles, StaleReads stale) implements PartnerRoles {
        @Override
        public List<PartnerRole> list() {
            return roles.list();
        }

        @Override
        public Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page) {
            return stale.listed(Optional.empty(), role, roles.members(role, sort, page));
        }

        @Override
        public Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId) {
            return stale.added(
                    new MemberKey(Optional.empty(), role, member.id()), roles.addMember(role, member, requestId));
        }

        @Override
        public void removeMember(RoleId role, UserId user, RequestId requestId) {
            stale.remove(
                    new MemberKey(Optional.empty(), role, user),
                    page -> roles.members(role, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME), page),
                    () -> roles.removeMember(role, user, requestId));
        }
    }

    private record UserLicenses(Licenses licenses, StaleReads stale) implements Licenses {
        @Override
        public List<SubscribedSku> subscribedSkus(CustomerId customer) {
            return licenses.subscribedSkus(customer);
        }

        @Override
        public List<License> ofUser(CustomerId customer, UserId user) {
            UserKey key = stale.requireSeen(customer, user);
            return stale.licenses
                    .seen(key, () -> Optional.of(licenses.ofUser(customer, user)))
                    .orElseThrow();
        }

        @Override
        public List<LicenseWarning> update(
                CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
            UserKey key = stale.requireSeen(customer, user);
            Optional<List<License>> before = found(() -> licenses.ofUser(customer, user));
            List<LicenseWarning> warnings = licenses.update(customer, user, update, requestId);
            stale.licenses.written(key, before, true);
            return warnings;
        }
    }
}
