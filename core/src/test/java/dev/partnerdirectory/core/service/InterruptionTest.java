package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Calls.Fault.lagging;
import static dev.partnerdirectory.core.testing.Calls.Fault.lostBefore;
import static dev.partnerdirectory.core.testing.Calls.Fault.none;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static dev.partnerdirectory.core.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.partnerDirectory();

    @AfterEach
    void clears_the_flag() {
        Thread.interrupted();
    }

    @Test
    void interrupted_before_the_first_send_nothing_is_sent() {
        harness.calls().next(Operation.LIST_USERS, read -> {
            Object answer = read.get();
            Thread.currentThread().interrupt();
            return answer;
        });

        assertThatExceptionOfType(Interrupted.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")))
                .withMessageContaining("'create a user' was not sent");

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(harness.calls().writes()).isEmpty();
    }

    @Test
    void interrupted_while_waiting_to_send_again_the_outcome_is_unknown() {
        harness.calls().next(Operation.CREATE_USER, lostBefore());
        harness.whileSleeping(Thread.currentThread()::interrupt);

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")))
                .withMessageContaining("interrupted")
                .withCauseInstanceOf(OutcomeUnknown.class)
                .satisfies(unknown -> {
                    assertThat(unknown.details().operation()).contains(Operation.CREATE_USER);
                    assertThat(unknown.details().customer()).contains(CONTOSO);
                    assertThat(unknown.details().requestId())
                            .isEqualTo(harness.calls()
                                    .of(Operation.CREATE_USER)
                                    .get(0)
                                    .requestId());
                });

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(harness.calls().of(Operation.CREATE_USER)).hasSize(1);
    }

    @Test
    void interrupted_while_sending_nothing_is_waited_for() {
        harness.calls().next(Operation.CREATE_USER, interrupting(lostBefore()));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")));

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(harness.slept()).isEmpty();
        assertThat(harness.calls().of(Operation.CREATE_USER)).hasSize(1);
    }

    @Test
    void interrupted_while_sending_again_the_outcome_is_unknown_and_nothing_is_read() {
        Interrupted stopped = new Interrupted("stopped", ErrorDetails.none());
        harness.calls().next(Operation.CREATE_USER, lostBefore(), interrupting(Fault.refused(stopped)));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")))
                .withCause(stopped);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(harness.calls().of(Operation.LIST_USERS)).hasSize(1);
    }

    @Test
    void interrupted_while_waiting_for_an_echo_to_show_the_outcome_is_unknown() {
        harness.directory().withUser(user("ada"));
        Conflict echo = new Conflict(Conflict.Reason.ALREADY_A_MEMBER, "already", ErrorDetails.none());
        harness.calls().next(Operation.ADD_ROLE_MEMBER, lostBefore(), Fault.refused(echo));
        harness.whileSleeping(() -> {
            if (harness.slept().size() == 3) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.roles().grant(CONTOSO, USER_ADMIN, name("ada")));

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(harness.slept()).hasSize(3);
    }

    @Test
    void interrupted_while_waiting_for_a_user_to_show_nothing_took_effect() {
        harness.directory().withUser(user("ada"));
        harness.calls().next(Operation.LIST_USER_ROLES, none());
        harness.calls().next(Operation.ADD_ROLE_MEMBER, 9, lagging());
        harness.whileSleeping(Thread.currentThread()::interrupt);

        assertThatExceptionOfType(Interrupted.class)
                .isThrownBy(() -> directory.roles().grant(CONTOSO, USER_ADMIN, name("ada")))
                .satisfies(stopped -> assertThat(stopped.details().customer()).contains(CONTOSO));

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(harness.calls().of(Operation.ADD_ROLE_MEMBER)).hasSize(1);
    }

    private static Fault interrupting(Fault fault) {
        return effect -> {
            Thread.currentThread().interrupt();
            return fault.apply(effect);
        };
    }
}
