package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.requestId;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.Pages;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A customer for one test only, with short methods for common calls. */
public final class Scene {
    final DirectoryUnderTest directory;
    final DirectoryPorts ports;
    final SampleCustomer sample;
    final CustomerId customer;
    final RoleId helpdesk = Samples.helpdeskAdministrator().id();

    private Scene(DirectoryUnderTest directory) {
        this.directory = directory;
        this.ports = directory.ports();
        this.sample = Samples.customer();
        this.customer = sample.id();
        directory.add(sample);
    }

    static Scene in(DirectoryUnderTest directory) {
        return new Scene(directory);
    }

    UserPrincipalName name(String localPart) {
        return new UserPrincipalName(
                localPart + "@" + sample.customer().companyProfile().domain());
    }

    /** A new user with a unique name, ready for licences. */
    NewCustomerUser person(String localPart) {
        return NewCustomerUser.of(name(localPart), "Display " + localPart, Samples.password())
                .withNames("First " + localPart, "Last " + localPart)
                .withUsageLocation(new UsageLocation("DE"));
    }

    NewCustomerUser personShownAs(String localPart, String displayName) {
        return NewCustomerUser.of(name(localPart), displayName, Samples.password());
    }

    CustomerUser create(NewCustomerUser user) {
        return ports.users().create(customer, user, requestId());
    }

    CustomerUser user(String localPart) {
        return create(person(localPart));
    }

    CustomerUser deletedUser(String localPart) {
        CustomerUser user = user(localPart);
        delete(user);
        return user;
    }

    void delete(CustomerUser user) {
        ports.users().delete(customer, user.id(), requestId());
    }

    CustomerUser restore(CustomerUser user) {
        return ports.users().restore(customer, user.id(), requestId());
    }

    CustomerUser get(CustomerUser user) {
        return ports.users().get(customer, user.id());
    }

    List<CustomerUser> listed(UserListing listing) {
        return all(page -> ports.users().list(customer, listing, page));
    }

    List<CustomerUser> active() {
        return listed(UserListing.active());
    }

    List<CustomerUser> deleted() {
        return listed(UserListing.deleted());
    }

    /** The user after the change, from the answer or, if the answer is empty, from a read. */
    CustomerUser update(CustomerUser user, UserChanges changes, RequestId id) {
        return ports.users().update(customer, user.id(), changes, id).orElseGet(() -> get(user));
    }

    CustomerUser update(CustomerUser user, UserChanges changes) {
        return update(user, changes, requestId());
    }

    RoleAssignment grant(RoleId role, CustomerUser user) {
        return grant(role, NewUserMember.of(user), requestId());
    }

    /** The new member, from the answer or, if the answer is empty, from the listing. */
    RoleAssignment grant(RoleId role, NewUserMember member, RequestId id) {
        return ports.roleMembers().add(customer, role, member, id).orElseGet(() -> member(members(role), member.id()));
    }

    /** The only assignment of a user. */
    static RoleAssignment member(List<RoleAssignment> members, UserId user) {
        return members.stream()
                .filter(member -> userId(member).equals(user))
                .findFirst()
                .orElseThrow();
    }

    /** The user of a direct assignment. */
    static UserId userId(RoleAssignment member) {
        return user(member).id();
    }

    static Principal.User user(RoleAssignment member) {
        return member.directUser().orElseThrow();
    }

    void revoke(RoleId role, CustomerUser user) {
        ports.roleMembers().remove(customer, role, user.id(), requestId());
    }

    List<RoleAssignment> members(RoleId role) {
        return all(page -> ports.roleMembers().list(customer, role, page));
    }

    List<DirectoryRole> rolesOf(CustomerUser user) {
        return ports.directoryRoles().ofUser(customer, user.id());
    }

    void license(CustomerUser user, LicenseUpdate update) {
        ports.licenses().update(customer, user.id(), update, requestId());
    }

    void assign(CustomerUser user, SubscribedSku sku) {
        license(user, LicenseUpdate.assign(sku.productSku().id()));
    }

    void unassign(CustomerUser user, SubscribedSku sku) {
        license(user, LicenseUpdate.remove(sku.productSku().id()));
    }

    List<License> licensesOf(CustomerUser user) {
        return ports.licenses().ofUser(customer, user.id());
    }

    /** The current state of the customer's SKU. */
    SubscribedSku now(SubscribedSku sku) {
        return ports.licenses().subscribedSkus(customer).stream()
                .filter(found -> found.productSku().id().equals(sku.productSku().id()))
                .findFirst()
                .orElseThrow();
    }

    void advance(Duration duration) {
        directory.advance(duration);
    }

    static <T> List<T> all(Function<PageRequest, Page<T>> fetch) {
        return Pages.stream(PageRequest.first(), fetch).toList();
    }
}
