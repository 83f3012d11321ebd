package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.tck.SampleCustomer;
import dev.partnerdirectory.tck.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the exact moments at which things expire, on a clock that stands still. */
final class TimeTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final FakeClock clock = FakeClock.standingAt(START);
    private final SampleCustomer sample = Samples.customer();
    private final CustomerId customer = sample.id();
    private FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open();

    @BeforeEach
    void seed() {
        new FakeUnderTest(fake, clock).add(sample);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_deleted_user_says_since_when() {
        clock.advance(Duration.ofHours(3));
        CustomerUser ada = created("ada", Samples.requestId());
        fake.users().delete(customer, ada.id(), Samples.requestId());

        assertThat(fake.users().restore(customer, ada.id(), Samples.requestId()).softDeletionTime())
                .isEmpty();
        fake.users().delete(customer, ada.id(), Samples.requestId());
        assertThat(exported()).contains("\"softDeletionTime\" : \"2026-11-22T13:00:00Z\"");
    }

    @Test
    void a_deleted_user_is_purged_at_thirty_days_to_the_moment() {
        CustomerUser ada = created("ada", Samples.requestId());
        CustomerUser bob = created("bob", Samples.requestId());
        fake.users().delete(customer, ada.id(), Samples.requestId());
        fake.users().delete(customer, bob.id(), Samples.requestId());

        clock.advance(Duration.ofDays(30).minus(MOMENT));
        fake.users().restore(customer, ada.id(), Samples.requestId());
        clock.advance(MOMENT);

        assertThatThrownBy(() -> fake.users().restore(customer, bob.id(), Samples.requestId()))
                .isInstanceOf(NotFound.class);
        assertThat(exported())
                .doesNotContain(bob.id().value())
                .contains(ada.id().value());
    }

    @Test
    void a_request_id_is_remembered_for_a_day_to_the_moment() {
        RequestId id = Samples.requestId();
        CustomerUser ada = created("ada", id);

        clock.advance(Duration.ofHours(24).minus(MOMENT));
        assertThatThrownBy(() -> fake.users().delete(customer, ada.id(), id)).isInstanceOf(Conflict.class);

        clock.advance(MOMENT);
        fake.users().delete(customer, ada.id(), id);
        assertThatThrownBy(() -> fake.users().get(customer, ada.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void refusals_are_forgotten_at_once_when_so_chosen() {
        fake.close();
        fake = FakeDirectory.inMemory()
                .clock(clock)
                .options(FakeOptions.defaults().withRememberRefusals(false))
                .open();
        seed();
        CustomerUser first = created("ada", Samples.requestId());
        RequestId id = Samples.requestId();
        assertThatThrownBy(() -> created("ada", id)).isInstanceOf(Conflict.class);

        fake.users().delete(customer, first.id(), Samples.requestId());

        assertThat(created("ada", id).id()).isNotEqualTo(first.id());
    }

    private CustomerUser created(String local, RequestId id) {
        UserPrincipalName name = new UserPrincipalName(
                local + "@" + sample.customer().companyProfile().domain());
        return fake.users().create(customer, NewCustomerUser.of(name, local, Samples.password()), id);
    }

    private String exported() {
        return Exports.text(fake);
    }
}
