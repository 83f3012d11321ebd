package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.fake.BeyondPorts.UserPatch;
import dev.partnerdirectory.tck.SampleCustomer;
import dev.partnerdirectory.tck.Samples;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BeyondPortsTest {
    private final FakeClock clock = FakeClock.system();
    private final FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open();
    private final BeyondPorts beyond = fake.ofRequest(new CorrelationId(new UUID(0, 1)), FakeOptions.defaults());
    private final SampleCustomer sample = Samples.customer();
    private final CustomerId customer = sample.id();

    @BeforeEach
    void addCustomer() {
        new FakeUnderTest(fake, clock).add(sample);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_patch_restores_and_changes_in_one() {
        CustomerUser ada = deleted("ada");
        UserPatch patch =
                new UserPatch(true, UserChanges.none().withDisplayName("Countess"), Optional.of(Samples.password()));

        CustomerUser patched = beyond.patch(customer, ada.id(), patch, Samples.requestId());

        assertThat(patched.displayName()).isEqualTo("Countess");
        assertThat(patched.state()).isEqualTo(UserState.ACTIVE);
        assertThat(fake.users().get(customer, ada.id())).isEqualTo(patched);
    }

    @Test
    void a_patch_that_is_refused_in_part_does_nothing() {
        CustomerUser ada = deleted("ada");
        UserPatch patch = new UserPatch(true, UserChanges.none(), Optional.of(Samples.weakPassword()));

        assertThatThrownBy(() -> beyond.patch(customer, ada.id(), patch, Samples.requestId()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> fake.users().get(customer, ada.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_patch_restores_under_another_name_when_the_old_one_is_taken() {
        CustomerUser ada = deleted("ada");
        created("ada");
        UserPatch same = new UserPatch(true, UserChanges.none(), Optional.empty());
        UserPatch renamed =
                new UserPatch(true, UserChanges.none().withUserPrincipalName(name("ada2")), Optional.empty());

        assertThatThrownBy(() -> beyond.patch(customer, ada.id(), same, Samples.requestId()))
                .isInstanceOf(Conflict.class);
        assertThat(beyond.patch(customer, ada.id(), renamed, Samples.requestId())
                        .userPrincipalName())
                .isEqualTo(name("ada2"));
    }

    @Test
    void a_patch_of_a_deleted_user_without_activation_is_not_found() {
        CustomerUser ada = deleted("ada");
        UserPatch patch = new UserPatch(false, UserChanges.none(), Optional.empty());

        assertThatThrownBy(() -> beyond.patch(customer, ada.id(), patch, Samples.requestId()))
                .isInstanceOfSatisfying(
                        NotFound.class,
                        refusal -> assertThat(refusal.details().code()).contains("60002"));
    }

    @Test
    void a_page_of_wanted_customers_is_full_and_leads_on_to_the_others() {
        SampleCustomer unwanted = Samples.customer();
        SampleCustomer other = Samples.customer();
        new FakeUnderTest(fake, clock).add(unwanted);
        new FakeUnderTest(fake, clock).add(other);
        Predicate<Customer> wanted = customer -> !customer.id().equals(unwanted.id());

        Page<Customer> first = beyond.customers(wanted, PageRequest.ofSize(1));
        Page<Customer> second = beyond.customers(
                wanted, PageRequest.ofSize(1).after(first.next().orElseThrow()));

        assertThat(first.items()).extracting(Customer::id).containsExactly(customer);
        assertThat(second.items()).extracting(Customer::id).containsExactly(other.id());
        assertThat(second.next()).isEmpty();
    }

    private UserPrincipalName name(String local) {
        return new UserPrincipalName(
                local + "@" + sample.customer().companyProfile().domain());
    }

    private CustomerUser created(String local) {
        return fake.users()
                .create(customer, NewCustomerUser.of(name(local), local, Samples.password()), Samples.requestId());
    }

    private CustomerUser deleted(String local) {
        CustomerUser user = created(local);
        fake.users().delete(customer, user.id(), Samples.requestId());
        return user;
    }
}
