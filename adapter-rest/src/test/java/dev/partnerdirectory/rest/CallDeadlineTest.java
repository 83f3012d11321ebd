package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.in.UserAdministration;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One deadline for a whole use case, on the machine's own clock: without it, each of these calls waits a minute. */
@Timeout(value = 45, unit = TimeUnit.SECONDS)
class CallDeadlineTest {
    private static final String USER_JSON = "{\"id\":\"" + USER
            + "\",\"displayName\":\"D\",\"userPrincipalName\":\"d@contoso.com\",\"state\":\"active\"}";

    private final CountDownLatch over = new CountDownLatch(1);
    private final ScriptedService service = new ScriptedService();
    private final RestDirectory rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of("t")))
            .baseUri(service.uri())
            .build());
    private final PartnerDirectory hurried = PartnerDirectory.over(rest)
            .lazyValidator()
            .build()
            .with(CallOptions.none().deadline(Duration.ofSeconds(1)));

    @AfterEach
    void close() {
        over.countDown();
        rest.close();
        service.close();
    }

    @Test
    void a_read_that_is_not_answered_ends_in_time() {
        service.otherwise(exchange -> await());

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> hurried.customers().get(CUSTOMER));
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void a_write_that_is_not_answered_ends_in_time_as_unknown() {
        service.answers(json(200, USER_JSON)).otherwise(exchange -> await());

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> hurried.roles().grant(CUSTOMER, ROLE, USER))
                .satisfies(unknown -> assertThat(unknown.details().requestId()).isPresent());
        assertThat(service.received()).hasSize(2);
    }

    /** The emulator's journal names every request that it received. */
    @Test
    void a_write_whose_token_comes_too_late_is_never_sent() {
        AccessTokens slow = AccessTokens.from(() -> {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(400);
            while (System.nanoTime() - end < 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10)); // may return at once
            }
            return Secret.of("t");
        });
        try (FakeDirectory fake =
                        FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
                FakeDirectoryServer emulator = FakeDirectoryServer.start(fake);
                RestDirectory late = RestDirectory.open(
                        RestOptions.builder(slow).baseUri(emulator.baseUri()).build())) {
            UserAdministration users = PartnerDirectory.over(late)
                    .build()
                    .with(CallOptions.none().deadline(Duration.ofMillis(300)))
                    .users();

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> users.create(CUSTOMER, Samples.newUser()))
                    .withMessageContaining("the deadline is over");
            assertThat(emulator.requests().all()).isEmpty();
        }
    }

    private void await() {
        try {
            assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
