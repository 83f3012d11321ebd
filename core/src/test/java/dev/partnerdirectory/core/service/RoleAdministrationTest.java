package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Calls.Fault.beaten;
import static dev.partnerdirectory.core.testing.Calls.Fault.refused;
import static dev.partnerdirectory.core.testing.Samples.ARCHIVIST;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.GLOBAL_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.HELPDESK;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.RoleAdministration;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleAdministrationTest {
    private static final RoleAssignment ADA =
            RoleAssignment.of(new Principal.User(userId("ada"), "The ada", name("ada")), USER_ADMIN);

    private final Harness harness = new Harness();
    private final RoleAdministration roles = harness.withoutGuardRails().roles();

    @BeforeEach
    void ada_is_there() {
        harness.directory().withUser(user("ada"));
    }

    @Test
    void a_role_that_was_never_activated_is_told_by_name_with_what_to_do() {
        assertThatThrownBy(() -> roles.grant(CONTOSO, RoleRef.parse("Teams Administrator"), name("ada")))
                .isInstanceOfSatisfying(NotFound.class, absent -> {
                    assertThat(absent)
                            .hasMessageContaining("has no role 'Teams Administrator' (")
                            .hasMessageContaining("perhaps because it was never activated");
                    assertThat(absent.details().remedy().map(Object::toString))
                            .contains("assign it once in the customer's admin centre, then try again");
                });
    }

    @Nested
    class Reading {
        @Test
        void roles_are_listed_by_name() {
            assertThat(roles.list(CONTOSO))
                    .extracting(DirectoryRole::name)
                    .containsExactly(
                            "Chief Archivist",
                            "Company Administrator",
                            "Directory Readers",
                            "Helpdesk Administrator",
                            "User Account Administrator");
        }

        @Test
        void a_users_roles_are_listed_by_name() {
            harness.directory().withMember(USER_ADMIN, user("ada")).withMember(GLOBAL_ADMIN, user("ada"));

            assertThat(roles.ofUser(CONTOSO, name("ada")))
                    .extracting(DirectoryRole::id)
                    .containsExactly(GLOBAL_ADMIN, USER_ADMIN);
            assertThat(roles.ofUser(CONTOSO, userId("ada"))).hasSize(2);
        }

        @Test
        void asking_by_id_for_a_users_roles_is_one_call() {
            assertThat(roles.ofUser(CONTOSO, userId("ada"))).isEmpty();

            assertThat(harness.calls().log()).hasSize(1);
        }

        @Test
        void members_are_listed_lazily_to_the_end() {
            for (String local : new String[] {"ada", "bob", "cyd", "dan", "eve"}) {
                harness.directory().withUser(user(local)).withMember(HELPDESK, user(local));
            }

            assertThat(roles.members(CONTOSO, HELPDESK).findFirst().map(Samples::holder))
                    .contains(userId("ada"));
            assertThat(harness.calls().of(Operation.LIST_ROLE_MEMBERS)).hasSize(1);
            assertThat(roles.members(CONTOSO, HELPDESK)).hasSize(5);
        }
    }

    @Nested
    class Naming {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "User Administrator",
                    "user-administrator",
                    "User Account Administrator",
                    "fe930be7-5e62-47db-91af-98c3a49a38b1"
                })
        void a_role_is_known_by_every_name_without_asking(String role) {
            assertThat(roles.grant(CONTOSO, RoleRef.parse(role), userId("ada")).value())
                    .isEqualTo(ADA);

            assertThat(harness.calls().of(Operation.LIST_ROLES)).isEmpty();
        }

        @Test
        void a_role_of_the_customers_own_is_looked_up() {
            assertThat(roles.grant(CONTOSO, new RoleName("chief archivist"), name("ada"))
                            .value()
                            .role())
                    .isEqualTo(ARCHIVIST);
        }

        @Test
        void a_mistyped_role_is_not_found_and_the_nearest_are_named() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> roles.grant(CONTOSO, new RoleName("Chief Arkivist"), name("ada")))
                    .withMessageContaining("Chief Arkivist")
                    .satisfies(absent -> {
                        assertThat(absent.missing()).isEqualTo(NotFound.Missing.ROLE);
                        assertThat(absent.details().customer()).contains(CONTOSO);
                        assertThat(absent.details().remedy()).contains(new Remedy("did you mean Chief Archivist?"));
                    });
        }

        @Test
        void a_mistyped_name_of_the_catalogue_is_helped_along_too() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> roles.members(CONTOSO, new RoleName("Globl Administrator")))
                    .satisfies(absent -> assertThat(absent.details().remedy().map(Remedy::text))
                            .hasValueSatisfying(
                                    text -> assertThat(text).startsWith("did you mean Global Administrator")));
        }

        @Test
        void a_name_like_no_other_is_told_to_list() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> roles.members(CONTOSO, new RoleName("Zzzzzzzzzzzz")))
                    .satisfies(absent -> assertThat(absent.details().remedy())
                            .contains(new Remedy("list the roles to see their names")));
        }
    }

    @Nested
    class Granting {
        @Test
        void granting_makes_the_user_a_member() {
            Done<RoleAssignment> done = roles.grant(CONTOSO, USER_ADMIN, name("ada"));

            assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(done.value()).isEqualTo(ADA);
            assertThat(done.requestId())
                    .isEqualTo(
                            harness.calls().of(Operation.ADD_ROLE_MEMBER).get(0).requestId());
            assertThat(harness.directory().isMember(USER_ADMIN, user("ada"))).isTrue();
        }

        @Test
        void granting_what_is_held_changes_nothing() {
            harness.directory().withMember(USER_ADMIN, user("ada"));

            assertThat(roles.grant(CONTOSO, USER_ADMIN, name("ada"))).isEqualTo(Done.alreadySo(ADA));
            assertThat(harness.calls().effects()).isEmpty();
        }

        @Test
        void granting_what_another_granted_meanwhile_is_already_so() {
            Conflict already = new Conflict(Conflict.Reason.ALREADY_A_MEMBER, "already", ErrorDetails.none());
            harness.calls().next(Operation.ADD_ROLE_MEMBER, refused(already));

            assertThat(roles.grant(CONTOSO, USER_ADMIN, name("ada"))).isEqualTo(Done.alreadySo(ADA));
        }

        @Test
        void another_role_is_not_this_one() {
            harness.directory().withMember(HELPDESK, user("ada"));

            assertThat(roles.revoke(CONTOSO, USER_ADMIN, name("ada")).outcome()).isEqualTo(Outcome.ALREADY_SO);
            assertThat(roles.grant(CONTOSO, USER_ADMIN, name("ada")).outcome()).isEqualTo(Outcome.APPLIED);
        }

        @Test
        void any_other_conflict_stands() {
            Conflict other = new Conflict(Conflict.Reason.UNSPECIFIED, "no", ErrorDetails.none());
            harness.calls().next(Operation.ADD_ROLE_MEMBER, refused(other));

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> roles.grant(CONTOSO, USER_ADMIN, name("ada")))
                    .isSameAs(other);
        }

        @Test
        void adding_a_member_again_is_a_conflict() {
            roles.add(CONTOSO, USER_ADMIN, name("ada"));

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> roles.add(CONTOSO, USER_ADMIN, name("ada")))
                    .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.ALREADY_A_MEMBER));
        }

        @Test
        void granting_to_nobody_is_not_found() {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> roles.grant(CONTOSO, USER_ADMIN, name("bob")));
            assertThat(harness.calls().writes()).isEmpty();
        }
    }

    @Nested
    class Revoking {
        @Test
        void revoking_makes_the_user_no_member_and_answers_as_they_were_named() {
            harness.directory().withMember(USER_ADMIN, user("ada"));

            Done<UserRef> done = roles.revoke(CONTOSO, USER_ADMIN, name("ada"));

            assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(done.value()).isEqualTo(name("ada"));
            assertThat(done.requestId()).isPresent();
            assertThat(harness.directory().isMember(USER_ADMIN, user("ada"))).isFalse();
        }

        @Test
        void revoking_what_is_not_held_changes_nothing() {
            assertThat(roles.revoke(CONTOSO, USER_ADMIN, userId("ada"))).isEqualTo(Done.alreadySo(userId("ada")));
            assertThat(harness.calls().effects()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = NotFound.Missing.class,
                names = {"MEMBER", "UNSPECIFIED"})
        void revoking_what_another_revoked_meanwhile_is_already_so(NotFound.Missing missing) {
            harness.directory().withMember(USER_ADMIN, user("ada"));
            harness.calls()
                    .next(Operation.REMOVE_ROLE_MEMBER, beaten(new NotFound(missing, "gone", ErrorDetails.none())));

            assertThat(roles.revoke(CONTOSO, USER_ADMIN, name("ada"))).isEqualTo(Done.alreadySo(name("ada")));
        }

        @Test
        void a_refusal_that_reading_back_contradicts_stands() {
            harness.directory().withMember(USER_ADMIN, user("ada"));
            NotFound absent = new NotFound(NotFound.Missing.UNSPECIFIED, "404", ErrorDetails.none());
            harness.calls().next(Operation.REMOVE_ROLE_MEMBER, Fault.refused(absent));

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> roles.revoke(CONTOSO, USER_ADMIN, name("ada")))
                    .isSameAs(absent);
        }

        @Test
        void a_missing_role_is_no_success() {
            harness.directory().withMember(USER_ADMIN, user("ada"));
            harness.calls()
                    .next(
                            Operation.REMOVE_ROLE_MEMBER,
                            beaten(new NotFound(NotFound.Missing.ROLE, "no such role", ErrorDetails.none())));

            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> roles.revoke(CONTOSO, USER_ADMIN, name("ada")));
        }

        @Test
        void removing_a_member_answers_as_they_were_named_and_again_is_not_found() {
            harness.directory().withMember(USER_ADMIN, user("ada"));

            assertThat(roles.remove(CONTOSO, USER_ADMIN, name("ada")).value()).isEqualTo(name("ada"));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> roles.remove(CONTOSO, USER_ADMIN, name("ada")))
                    .satisfies(absent -> assertThat(absent.missing()).isEqualTo(NotFound.Missing.MEMBER));
        }
    }
}
