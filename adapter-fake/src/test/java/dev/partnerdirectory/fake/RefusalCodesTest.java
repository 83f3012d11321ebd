package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.tck.SampleCustomer;
import dev.partnerdirectory.tck.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The code and status of each refusal (wire sheet 5.2, R5 to R48), which the port contracts do not fix. */
final class RefusalCodesTest {
    private static final RoleId ROLE = Samples.helpdeskAdministrator().id();

    private FakeDirectory fake = FakeDirectory.inMemory().open();
    private final SampleCustomer sample = Samples.customer();
    private final CustomerId customer = sample.id();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void customers_and_users_that_are_missing() {
        CustomerUser ada = seeded().created("ada");
        SampleCustomer stranger = Samples.strangersCustomer();
        new FakeUnderTest(fake, FakeClock.system()).add(stranger);

        refused(404, "60003", () -> fake.customers().get(Samples.unknownCustomer()));
        refused(403, "20002", () -> fake.customers().get(stranger.id()));
        refused(403, "20002", () -> fake.directoryRoles().list(stranger.id()));
        refused(404, "60002", () -> fake.users().get(customer, Samples.unknownUser()));
        fake.users().delete(customer, ada.id(), Samples.requestId());
        refused(404, "3000", () -> fake.users().get(customer, ada.id()));
        refused(404, "60002", () -> fake.users().delete(customer, ada.id(), Samples.requestId()));
        refused(404, "60002", () -> fake.directoryRoles().ofUser(customer, ada.id()));
        refused(404, "60002", () -> fake.users().restore(customer, Samples.unknownUser(), Samples.requestId()));
    }

    @Test
    void users_that_cannot_be_created() {
        seeded().created("ada");
        UserPrincipalName federated = new UserPrincipalName("bob@" + sample.federatedDomain());

        refused(400, "800002", () -> create(NewCustomerUser.of(name("bob"), " ", Samples.password())));
        refused(400, "2000", () -> create(NewCustomerUser.of(federated, "Bob", Samples.password())));
        refused(400, "2000", () -> create(NewCustomerUser.of(name("bob"), "Bob", Samples.weakPassword())));
        refused(400, "2000", () -> create(person("zoë")));
        refused(400, "2000", () -> create(person("b..ob")));
        refused(400, "2000", () -> create(person("b".repeat(65))));
        refused(400, "2000", () -> create(person("bob").withUsageLocation(new UsageLocation("XX"))));
        refused(400, "2000", () -> create(person("bob").withNames("b".repeat(65), "B")));
        refused(409, "2000", () -> create(person("ADA")));
    }

    @Test
    void a_taken_name_is_refused() {
        seeded().created("ada");

        refused(409, "2000", () -> created("ada"));
    }

    @Test
    void weak_and_missing_passwords_are_refused_or_taken_as_chosen() {
        NewCustomerUser weak = NewCustomerUser.of(name("weak"), "Weak", PasswordProfile.permanent(Secret.of("pw")));
        NewCustomerUser none = NewCustomerUser.of(name("none"), "None", PasswordProfile.forceChange());
        seeded();
        refused(400, "2000", () -> create(weak));
        refused(400, "800002", () -> create(none));

        reopen(FakeOptions.defaults().withPasswords(true, true));
        create(weak);
        create(none);
        fake.users().resetPassword(customer, created("ada").id(), weak.passwordProfile(), Samples.requestId());
    }

    @Test
    void roles_and_members_that_are_missing_or_there_already() {
        CustomerUser ada = seeded().created("ada");
        grant(ada);

        refused(409, "2000", () -> grant(ada));
        refused(
                404,
                "1000",
                () -> fake.roleMembers()
                        .add(customer, Samples.unknownRole(), NewUserMember.of(ada), Samples.requestId()));
        fake.roleMembers().remove(customer, ROLE, ada.id(), Samples.requestId());
        refused(404, "1000", () -> fake.roleMembers().remove(customer, ROLE, ada.id(), Samples.requestId()));
        refused(
                404,
                "60002",
                () -> fake.roleMembers().remove(customer, ROLE, Samples.unknownUser(), Samples.requestId()));
    }

    @Test
    void licences_that_cannot_be_assigned() {
        CustomerUser ada = seeded().create(person("ada").withUsageLocation(new UsageLocation("US")));
        CustomerUser nowhere = created("nowhere");
        SkuId ems = id(Samples.emsSku());
        LicenseAssignment assignment = LicenseAssignment.of(ems);

        refused(400, "2000", () -> license(ada, LicenseUpdate.assign(new SkuId(Samples.guid()))));
        refused(400, "2000", () -> license(ada, LicenseUpdate.remove(ems)));
        refused(400, "2000", () -> license(ada, new LicenseUpdate(List.of(), Set.of())));
        refused(400, "2000", () -> license(ada, new LicenseUpdate(List.of(assignment), Set.of(ems))));
        refused(400, "2000", () -> license(ada, new LicenseUpdate(List.of(assignment, assignment), Set.of())));
        assertThat(refused(400, "2000", () -> license(nowhere, LicenseUpdate.assign(ems))))
                .hasMessage("License assignment cannot be done for user with invalid usage location.");
        for (int i = 0; i < Samples.FEW_UNITS; i++) {
            license(create(person("holder" + i).withUsageLocation(new UsageLocation("US"))), LicenseUpdate.assign(ems));
        }
        assertThat(refused(400, "60012", () -> license(ada, LicenseUpdate.assign(ems))))
                .hasMessageContaining(customer.value())
                .hasMessageContaining(ems.value());
    }

    @Test
    void a_used_request_id_is_a_bad_request() {
        seeded();
        RequestId id = Samples.requestId();
        fake.users().create(customer, person("ada"), id);

        refused(400, "2000", () -> fake.users().create(customer, person("bob"), id));
    }

    @Test
    void pages_and_tokens_that_make_no_sense() {
        seeded().created("ada");
        created("bob");
        PageToken users = fake.users()
                .list(customer, UserListing.active(), PageRequest.ofSize(1))
                .next()
                .orElseThrow();

        refused(400, "2000", () -> list(PageRequest.ofSize(0)));
        refused(400, "2000", () -> list(PageRequest.ofSize(501)));
        for (String nonsense : List.of("x", "%%%", "AAAA", users.value() + "A")) {
            refused(400, "2000", () -> list(PageRequest.first().after(new PageToken(nonsense))));
        }
        refused(
                400,
                "2000",
                () -> fake.users()
                        .list(
                                customer,
                                UserListing.deleted(),
                                PageRequest.first().after(users)));
        refused(400, "2000", () -> fake.customers().list(PageRequest.first().after(users)));
    }

    @Test
    void a_refusal_says_what_it_is_about_and_so_does_its_repetition() {
        seeded().created("ada");
        RequestId id = Samples.requestId();
        CorrelationId correlation = new CorrelationId(UUID.randomUUID());
        NewCustomerUser twin = person("ada");
        ThrowingCallable again = () -> fake.correlated(correlation).users().create(customer, twin, id);

        DirectoryException first = refused(409, "2000", again);
        DirectoryException second = refused(409, "2000", again);

        assertThat(first.details().operation()).contains(Operation.CREATE_USER);
        assertThat(first.details().customer()).contains(customer);
        assertThat(first.details().requestId()).contains(id);
        assertThat(first.details().correlationId()).contains(correlation);
        assertThat(second).hasMessage(first.getMessage());
        assertThat(second.details()).isEqualTo(first.details());
    }

    private RefusalCodesTest seeded() {
        new FakeUnderTest(fake, FakeClock.system()).add(sample);
        return this;
    }

    private void reopen(FakeOptions options) {
        fake.close();
        fake = FakeDirectory.inMemory().options(options).open();
        seeded();
    }

    private UserPrincipalName name(String local) {
        return new UserPrincipalName(
                local + "@" + sample.customer().companyProfile().domain());
    }

    private NewCustomerUser person(String local) {
        return NewCustomerUser.of(name(local), "Display", Samples.password());
    }

    private CustomerUser created(String local) {
        return create(person(local));
    }

    private CustomerUser create(NewCustomerUser user) {
        return fake.users().create(customer, user, Samples.requestId());
    }

    private void grant(CustomerUser user) {
        fake.roleMembers().add(customer, ROLE, NewUserMember.of(user), Samples.requestId());
    }

    private void license(CustomerUser user, LicenseUpdate update) {
        fake.licenses().update(customer, user.id(), update, Samples.requestId());
    }

    private void list(PageRequest page) {
        fake.users().list(customer, UserListing.active(), page);
    }

    private static SkuId id(SubscribedSku sku) {
        return sku.productSku().id();
    }

    private static DirectoryException refused(int status, String code, ThrowingCallable call) {
        DirectoryException refusal = catchThrowableOfType(DirectoryException.class, call);
        assertThat(refusal).as("refusal with %s and %s", status, code).isNotNull();
        assertThat(refusal.details().code()).as(refusal.getMessage()).isEqualTo(Optional.of(code));
        assertThat(refusal.details().reference()).as(refusal.getMessage()).isEqualTo(Optional.of("HTTP " + status));
        return refusal;
    }
}
