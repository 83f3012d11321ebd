package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Calls.Fault.lostAfter;
import static dev.partnerdirectory.core.testing.Calls.Fault.lostBefore;
import static dev.partnerdirectory.core.testing.Calls.Fault.refused;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.deleted;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer was lost and the directory is read for the effect: late, in vain, or not at all. */
class ReadingBackTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.partnerDirectory();

    @Test
    void an_echo_is_believed_once_the_effect_shows() {
        harness.directory().withUser(user("ada"));
        harness.calls().forget();
        harness.calls().next(Operation.ADD_ROLE_MEMBER, lostAfter());
        harness.calls().next(Operation.LIST_USER_ROLES, stale(), stale());

        Done<RoleAssignment> done = directory.roles().grant(CONTOSO, USER_ADMIN, name("ada"));

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat((Object) done.value()).isNotNull();
        assertThat(harness.slept())
                .containsExactly(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void an_echo_whose_effect_never_shows_stays_unknown() {
        harness.directory().withUser(user("ada"));
        Conflict echo = new Conflict(Conflict.Reason.ALREADY_A_MEMBER, "already", ErrorDetails.none());
        harness.calls().next(Operation.ADD_ROLE_MEMBER, lostBefore(), refused(echo));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.roles().grant(CONTOSO, USER_ADMIN, name("ada")))
                .satisfies(unknown -> assertThat(unknown.getSuppressed()).containsExactly(echo));
        assertThat(harness.sleptInAll()).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void an_unreadable_directory_leaves_the_outcome_unknown() {
        harness.directory().withUser(user("ada"));
        Unavailable down = new Unavailable("down", ErrorDetails.none());
        harness.calls().next(Operation.ADD_ROLE_MEMBER, 4, lostAfter());
        harness.calls().next(Operation.LIST_USER_ROLES, refused(down));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.roles().grant(CONTOSO, USER_ADMIN, name("ada")))
                .satisfies(unknown -> assertThat(unknown.getSuppressed()).containsExactly(down));
    }

    @Test
    void a_licence_that_is_refused_removal_and_stays_is_unknown_after_patience() {
        harness.directory().withUser(user("ada")).withSku(ems(1)).withLicense(ems(1), user("ada"));
        Rejected inherited = new Rejected("inherited from a group", ErrorDetails.none());
        harness.calls().next(Operation.UPDATE_LICENSES, lostBefore(), refused(inherited));

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> directory.licenses().remove(CONTOSO, name("ada"), EMS))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_deletion_is_proved_by_a_user_who_is_shown_as_deleted() {
        harness.directory().withUser(user("ada"));
        harness.calls().forget();
        harness.calls().next(Operation.DELETE_USER, lostAfter());
        harness.calls().next(Operation.GET_USER, showing(deleted(user("ada"), Instant.EPOCH)));
        harness.calls().next(Operation.LIST_USERS, Fault.none(), emptyPage());

        assertThat(directory.users().delete(CONTOSO, name("ada")).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(harness.slept()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void a_restoration_is_not_proved_by_a_user_who_is_shown_as_deleted() {
        harness.directory().withDeletedUser(deleted(user("ada"), Instant.EPOCH));
        harness.calls().next(Operation.RESTORE_USER, 4, lostBefore());
        harness.calls().next(Operation.GET_USER, showing(deleted(user("ada"), Instant.EPOCH)));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.users().restore(CONTOSO, name("ada")));
    }

    private static Fault showing(CustomerUser user) {
        return effect -> user;
    }

    private static Fault emptyPage() {
        return effect -> Page.last(List.of());
    }

    private Fault stale() {
        return effect -> List.of();
    }
}
