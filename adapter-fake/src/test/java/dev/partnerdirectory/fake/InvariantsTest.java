package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.tck.SampleCustomer;
import dev.partnerdirectory.core.tck.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds after any sequence of calls, refused ones among them. */
final class InvariantsTest {
    private static final int NAMES = 4;
    private static final RoleId ROLE = Samples.helpdeskAdministrator().id();
    private static final SkuId SKU = Samples.emsSku().productSku().id();

    @Property(tries = 150)
    void a_directory_stays_whole(@ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> steps) {
        FakeClock clock = FakeClock.system();
        try (FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open()) {
            SampleCustomer sample = Samples.customer();
            new FakeUnderTest(fake, clock).add(sample);
            Walk walk = new Walk(
                    fake, clock, sample.id(), sample.customer().companyProfile().domain());
            for (int step : steps) {
                walk.step(step);
                walk.requireWhole();
            }
        }
    }

    private static final class Walk {
        private final FakeDirectory fake;
        private final FakeClock clock;
        private final CustomerId customer;
        private final String domain;
        private final List<UserId> everyone = new ArrayList<>();
        private RequestId last = Samples.requestId();

        Walk(FakeDirectory fake, FakeClock clock, CustomerId customer, String domain) {
            this.fake = fake;
            this.clock = clock;
            this.customer = customer;
            this.domain = domain;
        }

        void step(int step) {
            UserId user = everyone.isEmpty() ? Samples.unknownUser() : everyone.get(step / 10 % everyone.size());
            UserPrincipalName name = new UserPrincipalName("name" + step / 10 % NAMES + "@" + domain);
            if (step % 7 != 0) {
                last = Samples.requestId();
            }
            try {
                act(step % 10, user, name);
            } catch (DirectoryException refused) {
                assertThat(refused.isRetryable()).as(refused.toString()).isFalse();
            }
        }

        private void act(int kind, UserId user, UserPrincipalName name) {
            switch (kind) {
                case 0, 1 ->
                    everyone.add(
                            fake.users().create(customer, person(name), last).id());
                case 2 -> fake.users().delete(customer, user, last);
                case 3 -> fake.users().restore(customer, user, last);
                case 4 -> fake.users().update(customer, user, UserChanges.none().withUserPrincipalName(name), last);
                case 5 -> fake.roleMembers().add(customer, ROLE, member(user), last);
                case 6 -> fake.roleMembers().remove(customer, ROLE, user, last);
                case 7 -> fake.licenses().update(customer, user, LicenseUpdate.assign(SKU), last);
                case 8 -> fake.licenses().update(customer, user, LicenseUpdate.remove(SKU), last);
                default -> clock.advance(Duration.ofDays(11));
            }
        }

        private static NewCustomerUser person(UserPrincipalName name) {
            return NewCustomerUser.of(name, "Somebody", Samples.password()).withUsageLocation(new UsageLocation("US"));
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
            List<UserMember> members =
                    fake.roleMembers().list(customer, ROLE, PageRequest.first()).items();
            assertThat(members).extracting(UserMember::id).isSubsetOf(ids).doesNotHaveDuplicates();
            assertThat(ids)
                    .allSatisfy(id -> assertThat(fake.directoryRoles().ofUser(customer, id))
                            .hasSize(
                                    members.stream()
                                                    .anyMatch(member ->
                                                            member.id().equals(id))
                                            ? 1
                                            : 0));
            requireUnits(ids, deleted.size());
        }

        private void requireUnits(List<UserId> active, int deleted) {
            SubscribedSku sku = fake.licenses().subscribedSkus(customer, Set.of(LicenseGroup.GROUP1)).stream()
                    .filter(one -> one.productSku().id().equals(SKU))
                    .findFirst()
                    .orElseThrow();
            long holders = active.stream()
                    .filter(id -> !fake.licenses()
                            .ofUser(customer, id, Set.of(LicenseGroup.GROUP1))
                            .isEmpty())
                    .count();
            assertThat(sku.availableUnits()).isEqualTo(sku.totalUnits() - sku.consumedUnits());
            assertThat(sku.consumedUnits())
                    .isBetween(0, sku.totalUnits())
                    .isBetween((int) holders, (int) holders + deleted);
        }

        private List<CustomerUser> listed(UserListing listing) {
            return fake.users().list(customer, listing, PageRequest.first()).items();
        }
    }
}
