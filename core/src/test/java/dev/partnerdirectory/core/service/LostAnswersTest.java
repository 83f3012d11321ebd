package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Calls.Fault.lostAfter;
import static dev.partnerdirectory.core.testing.Calls.Fault.lostBefore;
import static dev.partnerdirectory.core.testing.Calls.Fault.refused;
import static dev.partnerdirectory.core.testing.Samples.ADMIN_AGENT;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static dev.partnerdirectory.core.testing.Samples.password;
import static dev.partnerdirectory.core.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.testing.Calls.Call;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.TestDirectory;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LostAnswersTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.withoutGuardRails();

    /** Every write there is: what has to be there first, and how it is asked for. */
    static Stream<Arguments> everyWrite() {
        NewUserMember agent = NewUserMember.of(user("ada"));
        return Stream.of(
                write(Operation.CREATE_USER, there -> {}, pd -> pd.users().create(CONTOSO, newUser("ada"))),
                write(
                        Operation.UPDATE_USER,
                        there -> there.withUser(user("ada")),
                        pd -> pd.users()
                                .update(CONTOSO, name("ada"), UserChanges.none().withDisplayName("Ada"))),
                write(
                        Operation.DELETE_USER,
                        there -> there.withUser(user("ada")),
                        pd -> pd.users().delete(CONTOSO, name("ada"))),
                write(
                        Operation.RESTORE_USER,
                        there -> there.withDeletedUser(user("ada")),
                        pd -> pd.users().restore(CONTOSO, name("ada"))),
                write(
                        Operation.ADD_ROLE_MEMBER,
                        there -> there.withUser(user("ada")),
                        pd -> pd.roles().grant(CONTOSO, USER_ADMIN, name("ada"))),
                write(
                        Operation.ADD_ROLE_MEMBER,
                        there -> there.withUser(user("ada")),
                        pd -> pd.roles().add(CONTOSO, USER_ADMIN, name("ada"))),
                write(
                        Operation.REMOVE_ROLE_MEMBER,
                        there -> there.withUser(user("ada")).withMember(USER_ADMIN, user("ada")),
                        pd -> pd.roles().revoke(CONTOSO, USER_ADMIN, name("ada"))),
                write(
                        Operation.REMOVE_ROLE_MEMBER,
                        there -> there.withUser(user("ada")).withMember(USER_ADMIN, user("ada")),
                        pd -> pd.roles().remove(CONTOSO, USER_ADMIN, name("ada"))),
                write(
                        Operation.UPDATE_LICENSES,
                        there -> there.withUser(user("ada")).withSku(ems(1)),
                        pd -> pd.licenses().assign(CONTOSO, name("ada"), EMS, Set.of())),
                write(
                        Operation.UPDATE_LICENSES,
                        there -> there.withUser(user("ada")).withSku(ems(1)).withLicense(ems(1), user("ada")),
                        pd -> pd.licenses().remove(CONTOSO, name("ada"), EMS)),
                write(
                        Operation.ADD_PARTNER_ROLE_MEMBER,
                        there -> {},
                        pd -> pd.partnerRoles().grant(ADMIN_AGENT, agent)),
                write(
                        Operation.ADD_PARTNER_ROLE_MEMBER,
                        there -> {},
                        pd -> pd.partnerRoles().add(ADMIN_AGENT, agent)),
                write(
                        Operation.REMOVE_PARTNER_ROLE_MEMBER,
                        LostAnswersTest::withAgent,
                        pd -> pd.partnerRoles().revoke(ADMIN_AGENT, name("ada"))),
                write(
                        Operation.REMOVE_PARTNER_ROLE_MEMBER,
                        LostAnswersTest::withAgent,
                        pd -> pd.partnerRoles().remove(ADMIN_AGENT, name("ada"))));
    }

    private static void withAgent(TestDirectory there) {
        there.withPartnerMember(
                RoleAssignment.of(new Principal.User(user("ada").id(), "The ada", name("ada")), ADMIN_AGENT));
    }

    private static Arguments write(
            Operation operation, Consumer<TestDirectory> given, Function<PartnerDirectory, Done<?>> write) {
        return arguments(operation, given, write);
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    void lost_after_the_effect_is_applied_once(
            Operation operation, Consumer<TestDirectory> given, Function<PartnerDirectory, Done<?>> write) {
        given.accept(harness.directory());
        harness.calls().next(operation, lostAfter());

        Done<?> done = write.apply(directory);

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat((Object) done.value()).isNotNull();
        assertThat(harness.calls().effects()).containsExactly(operation);
        assertThat(harness.calls().of(operation))
                .hasSize(2)
                .extracting(Call::requestId)
                .containsOnly(done.requestId());
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    void lost_before_the_effect_is_applied_once(
            Operation operation, Consumer<TestDirectory> given, Function<PartnerDirectory, Done<?>> write) {
        given.accept(harness.directory());
        harness.calls().next(operation, lostBefore(), lostBefore(), lostBefore());

        Done<?> done = write.apply(directory);

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat((Object) done.value()).isNotNull();
        assertThat(harness.calls().effects()).containsExactly(operation);
        assertThat(harness.calls().of(operation))
                .hasSize(4)
                .extracting(Call::requestId)
                .containsOnly(done.requestId());
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    void an_effect_is_seen_by_a_directory_that_forgets_request_ids(
            Operation operation, Consumer<TestDirectory> given, Function<PartnerDirectory, Done<?>> write) {
        given.accept(harness.directory());
        harness.calls().forget();
        harness.calls().next(operation, lostAfter());

        Done<?> done = write.apply(directory);

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat((Object) done.value()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    void an_effect_is_seen_though_every_answer_is_lost(
            Operation operation, Consumer<TestDirectory> given, Function<PartnerDirectory, Done<?>> write) {
        given.accept(harness.directory());
        harness.calls().next(operation, 4, lostAfter());

        Done<?> done = write.apply(directory);

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat((Object) done.value()).isNotNull();
        assertThat(harness.calls().effects()).containsExactly(operation);
        assertThat(harness.calls().of(operation)).hasSize(4);
        assertThat(harness.events(DirectoryEvent.ReadingBack.class))
                .containsExactly(new DirectoryEvent.ReadingBack(
                        operation, done.requestId().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    void an_effect_that_is_not_seen_stays_unknown(
            Operation operation, Consumer<TestDirectory> given, Function<PartnerDirectory, Done<?>> write) {
        given.accept(harness.directory());
        harness.calls().next(operation, 4, lostBefore());

        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> write.apply(directory));

        assertThat(harness.calls().of(operation)).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    void a_refusal_of_the_resend_stands_where_no_effect_is_seen(
            Operation operation, Consumer<TestDirectory> given, Function<PartnerDirectory, Done<?>> write) {
        given.accept(harness.directory());
        Forbidden forbidden = new Forbidden("no", ErrorDetails.none());
        harness.calls().next(operation, lostBefore(), refused(forbidden));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> write.apply(directory))
                .isSameAs(forbidden);
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    void a_refusal_of_the_resend_does_not_hide_the_effect(
            Operation operation, Consumer<TestDirectory> given, Function<PartnerDirectory, Done<?>> write) {
        given.accept(harness.directory());
        harness.calls().next(operation, lostAfter(), refused(new Forbidden("no", ErrorDetails.none())));

        Done<?> done = write.apply(directory);

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat((Object) done.value()).isNotNull();
    }

    static Stream<DirectoryException> refusalsOfTheAttemptAlone() {
        return Stream.of(
                new RateLimited("slow down", null, ErrorDetails.none()),
                new Unavailable("down", ErrorDetails.none()),
                new Unauthenticated("expired", false, ErrorDetails.none()));
    }

    @ParameterizedTest
    @MethodSource("refusalsOfTheAttemptAlone")
    void a_resend_that_is_not_looked_at_leaves_the_outcome_unknown(DirectoryException refusal) {
        harness.calls().next(Operation.CREATE_USER, lostBefore(), refused(refusal));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")))
                .satisfies(unknown -> assertThat(unknown.getSuppressed()).containsExactly(refusal));
        assertThat(harness.calls().of(Operation.CREATE_USER)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("refusalsOfTheAttemptAlone")
    void a_first_send_that_is_not_looked_at_is_not_repeated(DirectoryException refusal) {
        harness.calls().next(Operation.CREATE_USER, refused(refusal));

        assertThatExceptionOfType(refusal.getClass())
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")))
                .isSameAs(refusal);
        assertThat(harness.slept()).isEmpty();
    }

    @Test
    void resends_wait_longer_each_time_and_the_listener_is_told() {
        harness.calls().next(Operation.CREATE_USER, 3, lostBefore());

        RequestId id =
                directory.users().create(CONTOSO, newUser("ada")).requestId().orElseThrow();

        assertThat(harness.slept())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(harness.events(DirectoryEvent.ResendingWrite.class))
                .containsExactly(
                        new DirectoryEvent.ResendingWrite(Operation.CREATE_USER, id, 1, Duration.ofSeconds(1)),
                        new DirectoryEvent.ResendingWrite(Operation.CREATE_USER, id, 2, Duration.ofSeconds(2)),
                        new DirectoryEvent.ResendingWrite(Operation.CREATE_USER, id, 3, Duration.ofSeconds(4)));
    }

    @Nested
    class ResettingAPassword {
        @Test
        void lost_once_is_applied_by_the_resend() {
            harness.directory().withUser(user("ada"));
            harness.calls().next(Operation.RESET_PASSWORD, lostAfter());

            assertThat(directory
                            .users()
                            .resetPassword(CONTOSO, name("ada"), PasswordProfile.temporary(password()))
                            .outcome())
                    .isEqualTo(Outcome.APPLIED);
            assertThat(harness.calls().effects()).containsExactly(Operation.RESET_PASSWORD);
        }

        @Test
        void lost_for_good_is_unknown_though_it_took_effect() {
            harness.directory().withUser(user("ada"));
            harness.calls().next(Operation.RESET_PASSWORD, 4, lostAfter());

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> directory
                            .users()
                            .resetPassword(CONTOSO, name("ada"), PasswordProfile.temporary(password())));
        }
    }
}
