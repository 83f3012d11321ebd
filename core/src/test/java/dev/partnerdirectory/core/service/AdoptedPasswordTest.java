package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import org.junit.jupiter.api.Test;

/** The answer to a create was lost, and the user is found by reading: which password do they have? */
class AdoptedPasswordTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.partnerDirectory();

    @Test
    void a_directory_that_keeps_no_request_ids_is_given_the_password_again() {
        harness.calls().forget();
        harness.calls().next(Operation.CREATE_USER, Fault.lostAfter());

        Done<CustomerUser> done = directory.users().create(CONTOSO, newUser("ada"));

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(harness.calls().effects()).containsExactly(Operation.CREATE_USER, Operation.RESET_PASSWORD);
        assertThat(done.requestId())
                .isEqualTo(harness.calls().of(Operation.CREATE_USER).get(0).requestId());
    }

    @Test
    void a_directory_that_keeps_request_ids_has_the_password_that_was_sent() {
        harness.calls().next(Operation.CREATE_USER, 4, Fault.lostAfter());

        assertThat(directory.users().create(CONTOSO, newUser("ada")).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(harness.calls().effects()).containsExactly(Operation.CREATE_USER);
    }

    @Test
    void a_user_who_was_answered_is_not_given_the_password_again() {
        harness.calls().forget();
        harness.calls().next(Operation.CREATE_USER, Fault.lostBefore());

        assertThat(directory.users().create(CONTOSO, newUser("ada")).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(harness.calls().effects()).containsExactly(Operation.CREATE_USER);
    }

    @Test
    void a_password_that_cannot_be_set_again_leaves_the_outcome_unknown() {
        harness.calls().forget();
        harness.calls().next(Operation.CREATE_USER, Fault.lostAfter());
        harness.calls().next(Operation.RESET_PASSWORD, Fault.refused(new Forbidden("no", ErrorDetails.none())));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")))
                .withMessageContaining("was created")
                .withCauseInstanceOf(Forbidden.class);
    }
}
