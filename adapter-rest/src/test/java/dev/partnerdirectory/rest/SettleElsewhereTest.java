package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A write whose outcome one process could not learn is settled by another process, by its request id alone. */
class SettleElsewhereTest {
    private final PersonaScene scene = new PersonaScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_create_that_was_done_is_not_done_again() throws Exception {
        scene.seed();
        strike(Operation.CREATE_USER, 1, 1, Fault.silent(Fault.Kind.RESET_AFTER_COMMIT));
        RequestId id = lose();

        String said = settleInAnotherProcess(id);

        assertThat(said).isEqualTo("APPLIED " + id);
        assertThat(newcomers()).isEqualTo(1);
    }

    @Test
    void a_create_that_was_not_done_is_done() throws Exception {
        scene.seed();
        RequestId id = lose();
        assertThat(newcomers()).isZero();

        String said = settleInAnotherProcess(id);

        assertThat(said).isEqualTo("APPLIED " + id);
        assertThat(newcomers()).isEqualTo(1);
    }

    /** All later attempts get no answer, and the directory cannot be read. */
    private RequestId lose() {
        strike(Operation.CREATE_USER, 1, 100, Fault.silent(Fault.Kind.RESET_BEFORE_COMMIT));
        strike(Operation.LIST_USERS, 2, 100, Fault.raw(503, "down"));
        OutcomeUnknown unknown =
                catchThrowableOfType(OutcomeUnknown.class, () -> create(scene.emulator.baseUri(), CallOptions.none()));
        scene.emulator.conditions().faults().clear();
        return unknown.details().requestId().orElseThrow();
    }

    private void strike(Operation operation, long first, long times, Fault fault) {
        scene.emulator
                .conditions()
                .faults()
                .add(new FaultRule(
                        fault.kind().name(), Set.of(operation), new FaultRule.When.Script(first, times), fault));
    }

    private long newcomers() {
        return PartnerDirectory.over(scene.fake)
                .lazyValidator()
                .build()
                .users()
                .list(Write.CUSTOMER, UserListing.active())
                .filter(user -> user.userPrincipalName().equals(newcomer().userPrincipalName()))
                .count();
    }

    private static NewCustomerUser newcomer() {
        return Write.newUser("newcomer");
    }

    private String settleInAnotherProcess(RequestId id) throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Settling.class.getName(),
                        scene.emulator.baseUri().toString(),
                        id.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return said.lines().reduce("", (before, last) -> last);
        } finally {
            other.destroyForcibly();
        }
    }

    private static Done<CustomerUser> create(URI emulator, CallOptions options) {
        Sleeper hasty = duration -> {};
        try (RestDirectory rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of("any-token")))
                .baseUri(emulator)
                .time(new SteppedTime(), hasty)
                .build())) {
            return PartnerDirectory.over(rest)
                    .sleeper(hasty)
                    .build()
                    .with(options)
                    .users()
                    .create(Write.CUSTOMER, newcomer());
        }
    }

    /** The other process. It knows the address, the request and its id. */
    static final class Settling {
        private Settling() {}

        public static void main(String[] args) {
            Done<CustomerUser> settled =
                    create(URI.create(args[0]), CallOptions.none().settle(RequestId.of(args[1])));
            System.out.println(settled.outcome() + " " + settled.requestId().orElseThrow());
        }
    }
}
