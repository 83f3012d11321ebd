package dev.partnerdirectory.core;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static dev.partnerdirectory.core.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.HealthReport;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.UseCaseDecorator;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.testing.Calls.Call;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallOptionsTest {
    private static final RequestId ID = new RequestId(new UUID(0, 7));

    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.partnerDirectory();

    @Test
    void the_correlation_id_is_that_of_every_call_and_the_request_id_that_of_the_write() {
        CorrelationId correlation = new CorrelationId(new UUID(0, 9));

        Done<CustomerUser> done = directory
                .with(CallOptions.none().requestId(ID).correlationId(correlation))
                .users()
                .create(CONTOSO, newUser("ada"));

        assertThat(done.requestId()).contains(ID);
        assertThat(harness.calls().log())
                .hasSizeGreaterThan(1)
                .extracting(Call::correlationId)
                .containsOnly(Optional.of(correlation));
    }

    @Test
    void a_bulk_job_takes_none_of_them() {
        PartnerDirectory hurried = directory.with(CallOptions.none().deadline(Duration.ofSeconds(1)));

        assertThatIllegalStateException().isThrownBy(hurried::provisioning);
        assertThatIllegalStateException().isThrownBy(hurried::onboarding);
        assertThat(directory.with(CallOptions.none().actor("ada")).provisioning())
                .isNotNull();
    }

    @Nested
    class A_deadline {
        private final PartnerDirectory hurried =
                directory.with(CallOptions.none().deadline(Duration.ofSeconds(5)));

        @Test
        void is_positive() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CallOptions.none().deadline(Duration.ZERO));
        }

        @Test
        void ends_the_repeats_of_a_lost_write_as_unknown() {
            harness.calls().next(Operation.CREATE_USER, 9, Fault.lostBefore());

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> hurried.users().create(CONTOSO, newUser("ada")));
            assertThat(harness.sleptInAll()).isEqualTo(Duration.ofSeconds(3));
            assertThat(harness.calls().of(Operation.CREATE_USER)).hasSize(3);
        }

        @Test
        void ends_the_wait_for_a_user_who_is_not_visible_yet() {
            harness.directory().withUser(user("ada"));
            harness.calls().next(Operation.ADD_ROLE_MEMBER, 9, Fault.lagging());

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> hurried.roles().grant(CONTOSO, USER_ADMIN, name("ada")))
                    .withMessageContaining("deadline of 5000 ms");
            assertThat(harness.sleptInAll()).isLessThan(Duration.ofSeconds(5));
        }

        @Test
        void begins_anew_with_each_use_case() {
            harness.calls().next(Operation.CREATE_USER, Fault.lostBefore(), Fault.lostBefore());
            hurried.users().create(CONTOSO, newUser("ada"));
            harness.calls().next(Operation.CREATE_USER, Fault.lostBefore(), Fault.lostBefore());

            assertThat(hurried.users().create(CONTOSO, newUser("bob")).outcome())
                    .isEqualTo(Outcome.APPLIED);
        }
    }

    @Nested
    class Settling {
        private final PartnerDirectory settling =
                directory.with(CallOptions.none().settle(ID));

        private void loseInTheFirstProcess() {
            harness.calls().next(Operation.CREATE_USER, Fault.lostAfter());
            harness.calls().next(Operation.CREATE_USER, 3, Fault.lostBefore());
            harness.calls()
                    .next(
                            Operation.LIST_USERS,
                            Fault.none(),
                            Fault.refused(new Unavailable("down", ErrorDetails.none())));
            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> directory
                            .with(CallOptions.none().requestId(ID))
                            .users()
                            .create(CONTOSO, newUser("ada")))
                    .satisfies(unknown -> assertThat(unknown.kind()).isEqualTo(ErrorKind.OUTCOME_UNKNOWN));
        }

        @Test
        void gets_the_answer_of_the_first_process() {
            loseInTheFirstProcess();

            Done<CustomerUser> settled = settling.users().create(CONTOSO, newUser("ada"));

            assertThat(settled.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(harness.directory().contosoUsers()).hasSize(1);
        }

        @Test
        void does_what_the_first_process_did_not() {
            Done<CustomerUser> settled = settling.users().create(CONTOSO, newUser("ada"));

            assertThat(settled.requestId()).contains(ID);
            assertThat(harness.directory().contosoUsers()).hasSize(1);
        }

        @Test
        void stays_unknown_where_the_id_is_forgotten_and_the_user_may_be_anybodys() {
            loseInTheFirstProcess();
            harness.calls().forget();

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> settling.users().create(CONTOSO, newUser("ada")));
        }
    }

    @Nested
    class An_audit {
        @Test
        void hears_of_a_write_that_was_done() {
            directory
                    .with(CallOptions.none().actor("ada@partner").requestId(ID))
                    .users()
                    .create(CONTOSO, newUser("bob"));

            assertThat(harness.events(DirectoryEvent.WriteEnded.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.actor()).contains("ada@partner");
                        assertThat(event.operation()).isEqualTo(Operation.CREATE_USER);
                        assertThat(event.customer()).contains(CONTOSO);
                        assertThat(event.target()).isEqualTo(name("bob").value());
                        assertThat(event.outcome()).isEqualTo(Outcome.APPLIED);
                        assertThat(event.failure()).isEmpty();
                        assertThat(event.requestId()).isEqualTo(ID);
                        assertThat(Optional.of(event.correlationId()))
                                .isEqualTo(harness.calls().log().get(0).correlationId());
                    });
        }

        @Test
        void hears_of_a_write_that_was_refused_and_how_long_it_took() {
            harness.calls()
                    .next(
                            Operation.CREATE_USER,
                            Fault.lostBefore(),
                            Fault.refused(new Forbidden("no", ErrorDetails.none())));

            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> directory.users().create(CONTOSO, newUser("bob")));

            assertThat(harness.events(DirectoryEvent.WriteEnded.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.outcome()).isEqualTo(Outcome.REJECTED);
                        assertThat(event.failure()).contains(ErrorKind.FORBIDDEN);
                        assertThat(event.duration()).isEqualTo(Duration.ofSeconds(1));
                    });
        }

        @Test
        void hears_that_a_grant_or_a_revocation_changed_nothing() {
            harness.directory().withUser(user("ada")).withUser(user("bob"));
            directory.roles().grant(CONTOSO, USER_ADMIN, name("bob"));
            directory.roles().grant(CONTOSO, USER_ADMIN, name("ada"));
            directory.roles().grant(CONTOSO, USER_ADMIN, name("ada"));
            directory.roles().revoke(CONTOSO, USER_ADMIN, name("ada"));
            directory.roles().revoke(CONTOSO, USER_ADMIN, name("ada"));

            assertThat(harness.events(DirectoryEvent.WriteEnded.class))
                    .allSatisfy(event -> assertThat(event.failure()).isEmpty())
                    .extracting(DirectoryEvent.WriteEnded::outcome)
                    .containsExactly(
                            Outcome.APPLIED, Outcome.APPLIED, Outcome.ALREADY_SO, Outcome.APPLIED, Outcome.ALREADY_SO);
        }

        @Test
        void hears_that_nobody_knows_whether_a_write_was_done() {
            harness.calls().next(Operation.CREATE_USER, 9, Fault.lostBefore());
            harness.calls()
                    .next(
                            Operation.LIST_USERS,
                            Fault.none(),
                            Fault.refused(new Unavailable("down", ErrorDetails.none())));

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> directory.users().create(CONTOSO, newUser("bob")));

            assertThat(harness.events(DirectoryEvent.WriteEnded.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.outcome()).isEqualTo(Outcome.UNKNOWN));
        }

        @Test
        void hears_nothing_of_a_dry_run() {
            directory.dryRun().users().create(CONTOSO, newUser("bob"));

            assertThat(harness.events()).isEmpty();
        }

        @Test
        void that_throws_costs_nobody_an_outcome() {
            List<DirectoryEvent> heard = new ArrayList<>();
            PartnerDirectory audited = harness.builder(harness.directory())
                    .listener(event -> {
                        heard.add(event);
                        throw new IllegalStateException("meter registry closed");
                    })
                    .build();
            harness.calls().next(Operation.CREATE_USER, Fault.lostAfter());

            assertThat(audited.users().create(CONTOSO, newUser("ada")).outcome())
                    .isEqualTo(Outcome.APPLIED);
            assertThat(heard).hasSize(2);
        }
    }

    @Nested
    class Health {
        @Test
        void is_up_where_the_directory_answers() {
            assertThat(directory.health().isUp()).isTrue();
        }

        @Test
        void is_down_with_its_reason() {
            Unavailable down = new Unavailable("down", ErrorDetails.none());
            harness.calls().next(Operation.LIST_CUSTOMERS, Fault.refused(down));

            HealthReport health = directory.health();

            assertThat(health.isUp()).isFalse();
            assertThat(health.failure()).contains(down);
        }
    }

    @Test
    void every_conversation_of_every_view_is_decorated() {
        List<String> made = new ArrayList<>();
        PartnerDirectory decorated = harness.builder(harness.directory())
                .decorator(new UseCaseDecorator() {
                    @Override
                    public <T> T decorate(Class<T> conversation, T service) {
                        made.add(conversation.getSimpleName());
                        return conversation.cast(service);
                    }
                })
                .build();
        made.clear();

        decorated.with(CallOptions.none()).provisioning();

        assertThat(made)
                .containsExactlyInAnyOrder(
                        "CustomerCatalog",
                        "UserAdministration",
                        "RoleAdministration",
                        "PartnerRoleAdministration",
                        "LicenseAdministration",
                        "Provisioning");
    }
}
