package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.requestId;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.Pages;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A customer of one test's own, and short words for what tests do there. */
final class Scene {
    static final Set<LicenseGroup> EVERY_GROUP = EnumSet.of(LicenseGroup.GROUP1, LicenseGroup.GROUP2);

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

    /** Somebody new, with names of their own, ready for licences. */
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

    UserMember grant(RoleId role, CustomerUser user) {
        return ports.roleMembers().add(customer, role, NewUserMember.of(user), requestId());
    }

    void revoke(RoleId role, CustomerUser user) {
        ports.roleMembers().remove(customer, role, user.id(), requestId());
    }

    List<UserMember> members(RoleId role) {
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
        return ports.licenses().ofUser(customer, user.id(), EVERY_GROUP);
    }

    /** The SKU as the customer has it now. */
    SubscribedSku now(SubscribedSku sku) {
        return ports.licenses().subscribedSkus(customer, EVERY_GROUP).stream()
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
