package dev.partnerdirectory.core.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.RateLimits;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RateLimitedPortsTest {
    private static final CustomerId CUSTOMER = new CustomerId("00000001-0000-0000-0000-000000000000");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final List<Duration> slept = new ArrayList<>();
    private Instant due = NOW;

    private final RateLimits limits = new RateLimits() {
        @Override
        public Permit reserve(CustomerId customer) {
            return permit("customer");
        }

        @Override
        public Permit reserve() {
            return permit("partner");
        }

        @Override
        public Instant readyAt(CustomerId customer) {
            return due;
        }
    };

    private RateLimits.Permit permit(String whose) {
        told.add(whose);
        return new RateLimits.Permit() {
            @Override
            public Instant due() {
                return due;
            }

            @Override
            public void letThrough(Instant sent) {
                told.add("let through");
            }

            @Override
            public void refused(Instant sent, RateLimited refusal) {
                told.add("refused");
            }
        };
    }

    /** A directory each call of which does the same. */
    private DirectoryPorts limited(Supplier<Object> answer) {
        Customers customers = (Customers) Proxy.newProxyInstance(
                Customers.class.getClassLoader(),
                new Class<?>[] {Customers.class},
                (self, method, given) -> answer.get());
        DirectoryPorts[] real = new DirectoryPorts[1];
        real[0] = (DirectoryPorts) Proxy.newProxyInstance(
                DirectoryPorts.class.getClassLoader(),
                new Class<?>[] {DirectoryPorts.class},
                (self, method, given) -> method.getName().equals("customers") ? customers : real[0]);
        return RateLimitedPorts.over(real[0], limits, Clock.fixed(NOW, ZoneOffset.UTC), pause -> {
            if (Thread.interrupted()) {
                throw new InterruptedException("woken");
            }
            slept.add(pause);
            due = NOW;
        });
    }

    private static Supplier<Object> throwing(DirectoryException error) {
        return () -> {
            throw error;
        };
    }

    @Test
    void call_about_a_customer_counts_for_the_customer_and_a_list_of_customers_for_the_partner() {
        DirectoryPorts ports = limited(() -> null);

        ports.correlated(new CorrelationId(UUID.randomUUID())).customers().get(CUSTOMER);
        ports.customers().list(PageRequest.first());

        assertThat(told).containsExactly("customer", "let through", "partner", "let through");
    }

    @Test
    void call_waits_until_it_is_due() {
        due = NOW.plusSeconds(3);

        limited(() -> null).customers().get(CUSTOMER);

        assertThat(slept).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void refused_call_is_made_again_with_a_new_permit() {
        int[] calls = {0};
        DirectoryPorts ports = limited(() -> {
            if (calls[0]++ == 0) {
                throw new RateLimited("too many", Duration.ofSeconds(3), ErrorDetails.none());
            }
            return null;
        });

        ports.customers().get(CUSTOMER);

        assertThat(told).containsExactly("customer", "refused", "customer", "let through");
    }

    @Test
    void call_that_is_always_refused_ends() {
        DirectoryPorts ports = limited(throwing(new RateLimited("too many", null, ErrorDetails.none())));

        assertThatThrownBy(() -> ports.customers().get(CUSTOMER)).isInstanceOf(RateLimited.class);
        assertThat(told).filteredOn("refused"::equals).hasSize(20);
    }

    /** A service counts every call that it looks at, also one about somebody who is not there. */
    @Test
    void answer_that_is_an_error_was_let_through_all_the_same() {
        DirectoryPorts ports =
                limited(throwing(new NotFound(NotFound.Missing.CUSTOMER, "not there", ErrorDetails.none())));

        assertThatThrownBy(() -> ports.customers().get(CUSTOMER)).isInstanceOf(NotFound.class);
        assertThat(told).containsExactly("customer", "let through");
    }

    @Test
    void call_that_was_not_answered_says_nothing() {
        DirectoryPorts ports = limited(throwing(new Unavailable("no answer", ErrorDetails.none())));

        assertThatThrownBy(() -> ports.customers().get(CUSTOMER)).isInstanceOf(Unavailable.class);
        assertThat(told).containsExactly("customer");
    }

    @Test
    void interruption_while_waiting_ends_the_call_before_it_is_made() {
        due = NOW.plusSeconds(3);
        DirectoryPorts ports = limited(() -> {
            told.add("made");
            return null;
        });
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ports.customers().get(CUSTOMER)).isInstanceOf(Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).containsExactly("customer");
    }
}
