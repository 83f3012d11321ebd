package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Calls.Fault.lagging;
import static dev.partnerdirectory.core.testing.Calls.Fault.refused;
import static dev.partnerdirectory.core.testing.Samples.ARCHIVIST;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.password;
import static dev.partnerdirectory.core.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.out.DirectoryEvent.WaitingForUser;
import dev.partnerdirectory.core.testing.Calls.Call;
import dev.partnerdirectory.core.testing.Harness;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplicationWaitTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.withoutGuardRails();

    @BeforeEach
    void ada_is_there() {
        harness.directory().withUser(user("ada")).withSku(ems(1));
    }

    @Test
    void a_user_who_is_not_seen_yet_is_waited_for() {
        harness.calls().next(Operation.ADD_ROLE_MEMBER, lagging(), lagging());

        assertThat(directory.roles().grant(CONTOSO, USER_ADMIN, name("ada")).outcome())
                .isEqualTo(Outcome.APPLIED);

        assertThat(harness.slept()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(harness.events(WaitingForUser.class))
                .containsExactly(
                        new WaitingForUser(CONTOSO, user("ada").id(), Duration.ofMillis(500)),
                        new WaitingForUser(CONTOSO, user("ada").id(), Duration.ofSeconds(1)));
    }

    @Test
    void each_new_attempt_has_a_new_request_id_for_a_refusal_is_remembered_too() {
        harness.calls().next(Operation.ADD_ROLE_MEMBER, lagging(), lagging());

        directory.roles().grant(CONTOSO, USER_ADMIN, name("ada"));

        assertThat(harness.calls().of(Operation.ADD_ROLE_MEMBER))
                .extracting(Call::requestId)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void reading_what_the_user_holds_is_waited_for_too() {
        harness.calls().next(Operation.LIST_USER_ROLES, lagging());
        harness.calls().next(Operation.LIST_USER_LICENSES, lagging());

        assertThat(directory.roles().add(CONTOSO, USER_ADMIN, name("ada")).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(directory
                        .licenses()
                        .assign(CONTOSO, name("ada"), EMS, Set.of())
                        .outcome())
                .isEqualTo(Outcome.APPLIED);

        assertThat(harness.slept()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
    }

    @Test
    void outside_the_window_the_user_is_not_found() {
        harness.calls().next(Operation.ADD_ROLE_MEMBER, 1_000, lagging());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> directory.roles().grant(CONTOSO, USER_ADMIN, name("ada")));

        assertThat(harness.sleptInAll()).isEqualTo(Duration.ofSeconds(60));
        assertThat(harness.slept()).contains(Duration.ofSeconds(5)).allMatch(pause -> pause.toSeconds() <= 5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"UPDATE_USER", "DELETE_USER", "RESET_PASSWORD", "UPDATE_LICENSES", "REMOVE_ROLE_MEMBER"})
    void every_write_about_a_user_who_was_read_waits(Operation operation) {
        harness.directory().withMember(USER_ADMIN, user("ada"));
        harness.calls().next(operation, lagging());

        assertThat(effectOf(operation)).isEqualTo(Outcome.APPLIED);

        assertThat(harness.slept()).containsExactly(Duration.ofMillis(500));
    }

    private Outcome effectOf(Operation operation) {
        return switch (operation) {
            case UPDATE_USER ->
                directory
                        .users()
                        .update(CONTOSO, name("ada"), UserChanges.none().withDisplayName("Ada"))
                        .outcome();
            case DELETE_USER -> directory.users().delete(CONTOSO, name("ada")).outcome();
            case RESET_PASSWORD ->
                directory
                        .users()
                        .resetPassword(CONTOSO, name("ada"), PasswordProfile.temporary(password()))
                        .outcome();
            case UPDATE_LICENSES ->
                directory.licenses().assign(CONTOSO, name("ada"), EMS, Set.of()).outcome();
            case REMOVE_ROLE_MEMBER ->
                directory.roles().remove(CONTOSO, USER_ADMIN, name("ada")).outcome();
            default -> throw new IllegalArgumentException(operation.words());
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = NotFound.Missing.class,
            names = {"CUSTOMER", "ROLE"})
    void what_else_is_missing_is_not_waited_for(NotFound.Missing what) {
        NotFound missing = new NotFound(what, "no such thing", ErrorDetails.none());
        harness.calls().next(Operation.ADD_ROLE_MEMBER, refused(missing));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> directory.roles().grant(CONTOSO, ARCHIVIST, name("ada")))
                .extracting(NotFound::missing)
                .isEqualTo(what);
        assertThat(harness.slept()).isEmpty();
    }

    @Test
    void a_refusal_of_which_the_adapter_does_not_say_that_it_may_pass_is_not_waited_out() {
        NotFound gone = new NotFound(NotFound.Missing.USER, "gone", ErrorDetails.none());
        harness.calls().next(Operation.ADD_ROLE_MEMBER, refused(gone));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> directory.roles().grant(CONTOSO, USER_ADMIN, name("ada")))
                .isSameAs(gone);
        assertThat(harness.slept()).isEmpty();
    }

    @Test
    void any_refusal_that_may_pass_is_waited_out_as_long_as_the_adapter_says() {
        Rejected notYet = new Rejected("not yet", ErrorDetails.none().withVisibleWithin(Duration.ofSeconds(2)));
        harness.calls().next(Operation.ADD_ROLE_MEMBER, 1_000, refused(notYet));

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> directory.roles().grant(CONTOSO, USER_ADMIN, name("ada")))
                .isSameAs(notYet);
        assertThat(harness.sleptInAll()).isEqualTo(Duration.ofSeconds(2));
    }
}
