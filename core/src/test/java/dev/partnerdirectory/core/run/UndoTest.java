package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.absent;
import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.owned;
import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final Bench bench = new Bench();

    private List<String> steps() {
        return bench.steps().stream().map(Object::toString).toList();
    }

    private List<String> notes() {
        return bench.plan.customers().stream()
                .flatMap(part -> part.notes().stream())
                .map(CustomerPlan.Note::text)
                .toList();
    }

    @Test
    void each_step_has_its_inverse() {
        bench.directory.withSku(Samples.ems(5));
        bench.given("old");
        bench.given("leaver", Samples.HELPDESK);
        bench.given("stays", Samples.ARCHIVIST);
        bench.plan(
                present(1, "new", "Helpdesk Administrator"),
                absent(2, "leaver"),
                licensed(present(3, "old"), "EMS"),
                owned(4, "Chief Archivist", "old"));
        bench.apply();

        bench.planUndo();

        assertThat(steps())
                .containsExactlyInAnyOrder(
                        "- delete user new@contoso.onmicrosoft.com: undoes step 1",
                        "+ restore user leaver@contoso.onmicrosoft.com: undoes step 5",
                        "+ grant Helpdesk Administrator for leaver@contoso.onmicrosoft.com: undoes step 5",
                        "- remove EMS for old@contoso.onmicrosoft.com: undoes step 4",
                        "- revoke %s for old@contoso.onmicrosoft.com: undoes step 3".formatted(Samples.ARCHIVIST),
                        "+ grant %s for stays@contoso.onmicrosoft.com: undoes step 6".formatted(Samples.ARCHIVIST));
    }

    @Test
    void what_was_so_already_is_left_alone() {
        CustomerUser old = bench.given("old");
        bench.plan(present(1, "old", "Helpdesk Administrator"));
        int[] grants = {0};
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            // Somebody else grants it between the last look at the whole and this step.
            if (method.getName().equals("add") && grants[0]++ == 0) {
                bench.directory.roleMembers().add(Samples.CONTOSO, Samples.HELPDESK, NewUserMember.of(old), Bench.id());
            }
            return real.get();
        });
        bench.apply();
        bench.ports = bench.directory;

        assertThat(bench.planUndo().isEmpty()).isTrue();
        assertThat(bench.directory.isMember(Samples.HELPDESK, old)).isTrue();
    }

    @Test
    void what_somebody_else_changed_since_is_left_alone_and_said() {
        CustomerUser old = bench.given("old");
        UserRow row = present(1, "old");
        bench.plan(UserRow.of(row.customer(), row.userPrincipalName())
                .row(1)
                .displayName("New name")
                .build());
        bench.apply();
        bench.directory
                .users()
                .update(Samples.CONTOSO, old.id(), UserChanges.none().withDisplayName("Newer name"), Bench.id());

        assertThat(bench.planUndo().isEmpty()).isTrue();
        assertThat(notes()).singleElement().asString().contains("the fields were changed since");
    }

    @Test
    void roles_of_somebody_whom_others_restored_are_given_back() {
        CustomerUser leaver = bench.given("leaver", Samples.HELPDESK);
        bench.plan(absent(1, "leaver"));
        bench.apply();
        bench.directory.users().restore(Samples.CONTOSO, leaver.id(), Bench.id());
        bench.directory.roleMembers().remove(Samples.CONTOSO, Samples.HELPDESK, leaver.id(), Bench.id());

        bench.planUndo();

        assertThat(steps())
                .containsExactly("+ grant Helpdesk Administrator for leaver@contoso.onmicrosoft.com: undoes step 1");
    }

    @Test
    void row_says_what_is_left_undone_beside_what_is_undone() {
        CustomerUser old = bench.given("old");
        UserRow row = present(1, "old", "Helpdesk Administrator");
        bench.plan(new UserRow(
                1,
                row.customer(),
                row.userPrincipalName(),
                "New name",
                "",
                "",
                "",
                row.roles(),
                List.of(),
                "",
                Optional.empty()));
        bench.apply();
        bench.directory
                .users()
                .update(Samples.CONTOSO, old.id(), UserChanges.none().withDisplayName("Newer name"), Bench.id());
        bench.planUndo();
        bench.journal.records.clear();

        bench.apply();

        assertThat(bench.rows()).singleElement().satisfies(undone -> {
            assertThat(undone.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
            assertThat(undone.steps()).extracting(StepResult::outcome).containsExactly(Outcome.APPLIED);
            assertThat(undone.undone()).singleElement().asString().contains("the fields were changed since");
        });
    }

    @Test
    void what_nobody_knows_to_have_been_done_is_not_undone_and_that_is_said() {
        bench.given("old");
        bench.plan(present(1, "old", "Helpdesk Administrator"));
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (write) {
                throw new OutcomeUnknown("lost", ErrorDetails.none());
            }
            return real.get();
        });
        bench.apply();

        assertThat(bench.planUndo().isEmpty()).isTrue();
        assertThat(notes()).singleElement().asString().contains("resume the run, then undo it");
    }

    @Test
    void deleted_user_whose_name_somebody_else_bears_now_is_not_restored_and_that_is_said() {
        bench.given("leaver");
        bench.plan(absent(1, "leaver"));
        bench.apply();
        bench.given("leaver");

        assertThat(bench.planUndo().isEmpty()).isTrue();
        assertThat(notes()).singleElement().asString().contains("another user has the name now");
    }

    @Test
    void purged_user_cannot_be_restored_and_that_is_said() {
        bench.given("leaver");
        bench.plan(absent(1, "leaver"));
        bench.apply();
        bench.ports = FaultyPorts.over(
                bench.directory,
                (method, arguments, write, real) ->
                        method.getName().equals("list") && arguments[1].equals(UserListing.deleted())
                                ? Page.last(List.of())
                                : real.get());

        assertThat(bench.planUndo().isEmpty()).isTrue();
        assertThat(notes()).singleElement().asString().contains("was purged and cannot be restored");
    }

    @Test
    void what_somebody_gave_back_already_is_left_alone() {
        CustomerUser stays = bench.given("stays", Samples.ARCHIVIST);
        bench.plan(owned(1, "Chief Archivist"));
        bench.apply();
        bench.directory.roleMembers().add(Samples.CONTOSO, Samples.ARCHIVIST, NewUserMember.of(stays), Bench.id());

        assertThat(bench.planUndo().isEmpty()).isTrue();
        assertThat(notes()).isEmpty();
    }

    @Test
    void what_somebody_took_away_already_is_left_alone() {
        CustomerUser old = bench.given("old");
        bench.plan(present(1, "old", "Helpdesk Administrator"));
        bench.apply();
        bench.directory.roleMembers().remove(Samples.CONTOSO, Samples.HELPDESK, old.id(), Bench.id());

        assertThat(bench.planUndo().isEmpty()).isTrue();
        assertThat(notes()).isEmpty();
    }

    @Test
    void field_that_was_empty_cannot_be_emptied_again_and_that_is_said() {
        CustomerUser user = bench.given("bare");
        bench.directory.withUser(new CustomerUser(
                user.id(),
                user.userPrincipalName(),
                user.displayName(),
                Optional.empty(),
                user.lastName(),
                user.usageLocation(),
                user.immutableId(),
                user.phoneNumber(),
                user.state(),
                user.userDomainType(),
                user.lastDirectorySyncTime(),
                user.softDeletionTime(),
                Optional.empty()));
        bench.plan(present(1, "bare"));
        bench.apply();

        assertThat(bench.planUndo().isEmpty()).isTrue();
        assertThat(notes()).singleElement().asString().contains("firstName was empty before");
    }
}
