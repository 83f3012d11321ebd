package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.fake.BeyondPorts.UserPatch;
import dev.partnerdirectory.tck.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A repeatable sequence of operations on one customer's users: equal steps have equal results. */
final class Walk {
    private static final int NAMES = 4;
    private static final UserId NOBODY = new UserId("00000000-0000-4000-8000-000000000000");
    private static final RoleId ROLE = Samples.helpdeskAdministrator().id();
    private static final SkuId SKU = Samples.emsSku().productSku().id();

    private FakeDirectory fake;
    private final FakeClock clock;
    private final CustomerId customer;
    private final String domain;
    private final List<UserId> everyone = new ArrayList<>();
    private RequestId last = id(0);
    private int steps;

    Walk(FakeDirectory fake, FakeClock clock, CustomerId customer, String domain) {
        this.fake = fake;
        this.clock = clock;
        this.customer = customer;
        this.domain = domain;
    }

    /** Continues in another directory with the same contents. */
    void goOnIn(FakeDirectory other) {
        fake = other;
    }

    /** Performs a step and returns its result. */
    String step(int step) {
        steps++;
        UserId user = everyone.isEmpty() ? NOBODY : everyone.get(step / 10 % everyone.size());
        UserPrincipalName name = new UserPrincipalName("name" + step / 10 % NAMES + "@" + domain);
        if (step % 7 != 0) {
            last = id(steps);
        }
        try {
            return String.valueOf(act(step % 11, user, name));
        } catch (DirectoryException refused) {
            assertThat(refused.isRetryable()).as(refused.toString()).isFalse();
            return refused.toString();
        }
    }

    private static RequestId id(int number) {
        return new RequestId(new UUID(1, number));
    }

    private Object act(int kind, UserId user, UserPrincipalName name) {
        return switch (kind) {
            case 0, 1 -> {
                CustomerUser created = fake.users().create(customer, person(name), last);
                everyone.add(created.id());
                yield created;
            }
            case 2 -> done(() -> fake.users().delete(customer, user, last));
            case 3 -> fake.users().restore(customer, user, last);
            case 4 -> fake.users().update(customer, user, UserChanges.none().withUserPrincipalName(name), last);
            case 5 -> fake.roleMembers().add(customer, ROLE, member(user), last);
            case 6 -> done(() -> fake.roleMembers().remove(customer, ROLE, user, last));
            case 7 -> fake.licenses().update(customer, user, LicenseUpdate.assign(SKU), last);
            case 8 -> fake.licenses().update(customer, user, LicenseUpdate.remove(SKU), last);
            case 9 ->
                fake.ofRequest(new CorrelationId(new UUID(0, 1)), FakeOptions.defaults())
                        .patch(customer, user, patch(name), last);
            default -> done(() -> clock.advance(Duration.ofDays(11)));
        };
    }

    private static String done(Runnable act) {
        act.run();
        return "done";
    }

    /** Restores and renames a user. If the weak password is refused, nothing of the patch may remain. */
    private UserPatch patch(UserPrincipalName name) {
        Secret password = Secret.of(steps % 2 == 0 ? "weak" : "Renew456*");
        return new UserPatch(
                true, UserChanges.none().withUserPrincipalName(name), Optional.of(PasswordProfile.temporary(password)));
    }

    List<List<CustomerUser>> listings() {
        List<List<CustomerUser>> listings = new ArrayList<>();
        for (UserListing listing : List.of(UserListing.active(), UserListing.deleted())) {
            listings.add(listed(listing));
            for (Sort.Field field : Sort.Field.values()) {
                listings.add(listed(listing.sortedBy(Sort.ascending(field))));
                listings.add(listed(listing.sortedBy(Sort.descending(field))));
            }
        }
        return listings;
    }

    private static NewCustomerUser person(UserPrincipalName name) {
        return NewCustomerUser.of(name, "Some Body " + name.localPart().length(), Samples.password())
                .withUsageLocation(new UsageLocation("US"));
    }

    private NewUserMember member(UserId user) {
        return NewUserMember.of(fake.users().get(customer, user));
    }

    void requireWhole() {
        List<CustomerUser> active = listed(UserListing.active());
        List<CustomerUser> deleted = listed(UserListing.deleted());
        List<UserId> ids = active.stream().map(CustomerUser::id).toList();
        assertThat(active).extracting(CustomerUser::userPrincipalName).doesNotHaveDuplicates();
        assertThat(deleted).extracting(CustomerUser::id).noneMatch(ids::contains);
        List<RoleAssignment> members =
                fake.roleMembers().list(customer, ROLE, PageRequest.first()).items();
        assertThat(members)
                .extracting(member -> member.directUser().orElseThrow().id())
                .isSubsetOf(ids)
                .doesNotHaveDuplicates();
        assertThat(ids)
                .allSatisfy(id -> assertThat(fake.directoryRoles().ofUser(customer, id))
                        .hasSize(
                                members.stream()
                                                .anyMatch(member -> member.directUser()
                                                        .orElseThrow()
                                                        .id()
                                                        .equals(id))
                                        ? 1
                                        : 0));
        requireUnits(ids, deleted.size());
    }

    private void requireUnits(List<UserId> active, int deleted) {
        SubscribedSku sku = fake.licenses().subscribedSkus(customer).stream()
                .filter(one -> one.productSku().id().equals(SKU))
                .findFirst()
                .orElseThrow();
        long holders = active.stream()
                .filter(id -> !fake.licenses().ofUser(customer, id).isEmpty())
                .count();
        assertThat(sku.availableUnits()).isEqualTo(sku.totalUnits() - sku.consumedUnits());
        assertThat(sku.consumedUnits())
                .isBetween(0, sku.totalUnits())
                .isBetween((int) holders, (int) holders + deleted);
    }

    private List<CustomerUser> listed(UserListing listing) {
        return Pages.stream(PageRequest.ofSize(2), page -> fake.users().list(customer, listing, page))
                .toList();
    }
}
