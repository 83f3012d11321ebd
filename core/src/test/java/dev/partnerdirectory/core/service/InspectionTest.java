package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Calls.Fault.refused;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.inspection.Finding;
import dev.partnerdirectory.core.inspection.Right;
import dev.partnerdirectory.core.inspection.Right.Standing;
import dev.partnerdirectory.core.inspection.Token;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.port.in.Inspection;
import dev.partnerdirectory.core.port.out.Surroundings;
import dev.partnerdirectory.core.testing.Harness;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reads tell of rights. */
class InspectionTest {
    private final Harness harness = new Harness();
    private final Inspection inspection = harness.withoutGuardRails().inspection();

    private Map<Operation, Standing> rights(Operation... refusedReads) {
        for (Operation read : refusedReads) {
            harness.calls().next(read, refused(new Forbidden(Forbidden.Reason.ROLE, "no", ErrorDetails.none(), null)));
        }
        return inspection.rights(CONTOSO, EnumSet.allOf(Operation.class)).stream()
                .collect(Collectors.toMap(Right::operation, Right::standing));
    }

    @Test
    void a_read_that_works_is_held_and_a_write_is_only_likely() {
        assertThat(rights())
                .containsEntry(Operation.LIST_USERS, Standing.HELD)
                .containsEntry(Operation.GET_USER, Standing.HELD)
                .containsEntry(Operation.LIST_ROLE_MEMBERS, Standing.HELD)
                .containsEntry(Operation.LIST_USER_LICENSES, Standing.LIKELY)
                .containsEntry(Operation.CREATE_USER, Standing.LIKELY)
                .doesNotContainValue(Standing.MISSING);
    }

    @Test
    void a_read_that_is_refused_rules_out_the_roles_that_would_allow_it() {
        assertThat(rights(Operation.LIST_USERS))
                .as("Directory Readers, Global Reader and User Administrator are not held")
                .containsEntry(Operation.LIST_USERS, Standing.MISSING)
                .containsEntry(Operation.DELETE_USER, Standing.MISSING)
                .containsEntry(Operation.CREATE_USER, Standing.LIKELY)
                .containsEntry(Operation.ADD_ROLE_MEMBER, Standing.LIKELY);
    }

    @Test
    void what_no_role_is_left_for_is_missing() {
        assertThat(rights(Operation.LIST_USERS, Operation.LIST_ROLES, Operation.LIST_SUBSCRIBED_SKUS))
                .containsEntry(Operation.CREATE_USER, Standing.MISSING)
                .containsEntry(Operation.ADD_ROLE_MEMBER, Standing.MISSING)
                .containsEntry(Operation.UPDATE_LICENSES, Standing.MISSING)
                .as("Privileged Authentication Administrator is ruled out by no read")
                .containsEntry(Operation.RESET_PASSWORD, Standing.LIKELY)
                .as("no source names a role")
                .containsEntry(Operation.LIST_CUSTOMERS, Standing.LIKELY);
    }

    @Test
    void the_roles_that_would_do_are_named() {
        harness.calls()
                .next(
                        Operation.LIST_USERS,
                        refused(new Forbidden(Forbidden.Reason.ROLE, "no", ErrorDetails.none(), null)));

        assertThat(inspection.rights(CONTOSO, Set.of(Operation.CREATE_USER, Operation.DELETE_USER)))
                .containsExactly(
                        new Right(Operation.CREATE_USER, Standing.LIKELY, List.of("Directory Writers")),
                        new Right(Operation.DELETE_USER, Standing.MISSING, List.of("User Administrator")));
    }

    @Test
    void a_customer_without_a_relationship_has_no_rights_to_speak_of() {
        Forbidden lost = new Forbidden(Forbidden.Reason.RELATIONSHIP, "no relationship", ErrorDetails.none(), null);
        harness.calls().next(Operation.LIST_USERS, refused(lost));
        harness.calls().next(Operation.LIST_ROLES, refused(lost));
        harness.calls().next(Operation.LIST_SUBSCRIBED_SKUS, refused(lost));

        assertThatThrownBy(() -> inspection.rights(CONTOSO, Set.of(Operation.CREATE_USER)))
                .isSameAs(lost);
    }

    @ParameterizedTest
    @CsvSource({
        "33333333-3333-4333-8333-333333333333, true",
        "44444444-4444-4444-8444-444444444444, false",
        // A tenant has several domains.
        "any.example, false"
    })
    void a_token_of_another_tenant_than_the_settings_name_is_told(String wanted, boolean told) {
        Token token = new Token(
                Optional.of("a@b.example"),
                Optional.of("44444444-4444-4444-8444-444444444444"),
                Optional.of(wanted),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
        Inspection looking = harness.builder(harness.directory())
                .surroundings(new Surroundings() {
                    @Override
                    public Optional<Token> token() {
                        return Optional.of(token);
                    }
                })
                .build()
                .inspection();

        assertThat(looking.findings(Stream.of()))
                .filteredOn(finding -> finding.status() == Finding.Status.FAILED)
                .extracting(Finding::check)
                .isEqualTo(told ? List.of(Finding.Check.PARTNER) : List.of());
    }
}
