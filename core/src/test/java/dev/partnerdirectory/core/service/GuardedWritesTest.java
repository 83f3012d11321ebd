package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Samples.ADMIN_AGENT;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.GLOBAL_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.READERS;
import static dev.partnerdirectory.core.testing.Samples.deleted;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static dev.partnerdirectory.core.testing.Samples.password;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.guard.Bounds;
import dev.partnerdirectory.core.guard.Ceilings;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.PrivilegedGrant;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.testing.Harness;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guard rails hold for a single write as they hold for a plan. */
class GuardedWritesTest {
    private static final Policy FREE = Policy.standard().withLastHolder(false).withoutApprovals();
    private static final UserPrincipalName ADA = name("ada");
    private static final UserPrincipalName BOB = name("bob");
    private static final UserPrincipalName GONE = name("gone");
    private static final String ON_CONTOSO = "customer " + CONTOSO;

    /** Every single write about one customer's user, by what it is guarded as. */
    @SuppressWarnings("ImmutableEnumChecker") // the writes hold no state
    private enum Write {
        CREATE(Change.Kind.CREATE_USER, directory -> directory.users().create(CONTOSO, newUser("carol"))),
        UPDATE(
                Change.Kind.UPDATE_USER,
                directory -> directory
                        .users()
                        .update(CONTOSO, ADA, UserChanges.none().withDisplayName("Ada"))),
        RESET_PASSWORD(
                Change.Kind.UPDATE_USER,
                directory -> directory.users().resetPassword(CONTOSO, ADA, PasswordProfile.temporary(password()))),
        DELETE(Change.Kind.DELETE_USER, directory -> directory.users().delete(CONTOSO, userId("ada"))),
        RESTORE(Change.Kind.RESTORE_USER, directory -> directory.users().restore(CONTOSO, GONE)),
        GRANT(Change.Kind.GRANT_ROLE, directory -> directory.roles().grant(CONTOSO, READERS, ADA)),
        GRANT_KNOWN(
                Change.Kind.GRANT_ROLE,
                directory -> directory.roles().grant(CONTOSO, READERS, NewUserMember.of(user("ada")))),
        ADD(Change.Kind.GRANT_ROLE, directory -> directory.roles().add(CONTOSO, READERS, ADA)),
        REVOKE(Change.Kind.REVOKE_ROLE, directory -> directory.roles().revoke(CONTOSO, READERS, ADA)),
        REMOVE(Change.Kind.REVOKE_ROLE, directory -> directory.roles().remove(CONTOSO, READERS, ADA)),
        ASSIGN(Change.Kind.ASSIGN_LICENSE, directory -> directory.licenses().assign(CONTOSO, ADA, EMS, Set.of())),
        TAKE(Change.Kind.REMOVE_LICENSE, directory -> directory.licenses().remove(CONTOSO, BOB, EMS));

        private final Change.Kind kind;
        private final Consumer<PartnerDirectory> write;

        Write(Change.Kind kind, Consumer<PartnerDirectory> write) {
            this.kind = kind;
            this.write = write;
        }
    }

    private final Harness harness = new Harness();

    @BeforeEach
    void ada_bob_and_gone_are_there() {
        harness.directory()
                .withUser(user("ada"))
                .withUser(user("bob"))
                .withDeletedUser(deleted(user("gone"), Instant.parse("2026-11-20T10:00:00Z")))
                .withMember(READERS, user("bob"))
                .withSku(ems(3))
                .withLicense(ems(3), user("bob"));
    }

    private void refused(Policy policy, Consumer<PartnerDirectory> write, String... violations) {
        assertThatThrownBy(() -> write.accept(harness.under(policy)))
                .isInstanceOfSatisfying(
                        GuardRail.class,
                        rail -> assertThat(rail.violations())
                                .extracting(Object::toString)
                                .containsExactly(violations));
        assertThat(harness.calls().writes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void protected_user_is_left_alone_by_every_write(Write write) {
        Policy policy = FREE.withProtectedUsers(Set.of(ADA, BOB, GONE, name("carol")));

        assertThatThrownBy(() -> write.write.accept(harness.under(policy)))
                .isInstanceOf(GuardRail.class)
                .hasMessageMatching("%s touches \\w+@contoso.onmicrosoft.com of %s, who is protected"
                        .formatted(write.kind.words(), ON_CONTOSO));
        assertThat(harness.calls().writes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ceiling_of_nought_forbids_every_write_of_its_kind(Write write) {
        Bounds none = Bounds.none().withPerCustomer(Ceilings.of(write.kind, 0));

        refused(
                FREE.withSteps(none),
                write.write,
                "%s has 1 of '%s'; the limit is 0".formatted(ON_CONTOSO, write.kind.words()));
    }

    @ParameterizedTest
    @EnumSource
    void other_ceilings_let_a_single_write_pass(Write write) {
        Map<Change.Kind, Integer> others = Arrays.stream(Change.Kind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> kind == write.kind ? 1 : 0));
        Ceilings ceilings = new Ceilings(Optional.of(1), others);
        Policy policy = FREE.withSteps(new Bounds(ceilings, ceilings)).withPercent(new Bounds(ceilings, ceilings));

        if (write == Write.REMOVE) {
            harness.directory().withMember(READERS, user("ada"));
        }

        assertThatCode(() -> write.write.accept(harness.under(policy))).doesNotThrowAnyException();
    }

    @Test
    void members_of_a_protected_role_stay_as_they_are() {
        Policy policy = FREE.withProtectedRoles(Set.of(new RoleName("Directory Readers")));
        String[] changed = {"grant", "revoke", "delete user"};
        List<Consumer<PartnerDirectory>> writes = List.of(
                directory -> directory.roles().grant(CONTOSO, READERS, BOB),
                directory -> directory.roles().revoke(CONTOSO, READERS, BOB),
                directory -> directory.users().delete(CONTOSO, BOB));

        for (int i = 0; i < changed.length; i++) {
            refused(
                    policy,
                    writes.get(i),
                    "%s changes whether %s is in 'Directory Readers' of %s, which is protected"
                            .formatted(changed[i], BOB, ON_CONTOSO));
        }
    }

    @Test
    void last_holder_of_a_privileged_role_stays_unless_the_policy_says_otherwise() {
        harness.directory().withMember(GLOBAL_ADMIN, user("ada"));
        String last = ON_CONTOSO + " would have no Global Administrator any more: " + ADA
                + " would lose it; give it to somebody else first";
        List<Consumer<PartnerDirectory>> writes = List.of(
                directory -> directory.roles().revoke(CONTOSO, GLOBAL_ADMIN, ADA),
                directory -> directory.roles().remove(CONTOSO, GLOBAL_ADMIN, ADA),
                directory -> directory.users().delete(CONTOSO, ADA));

        for (Consumer<PartnerDirectory> write : writes) {
            assertThatThrownBy(() -> write.accept(harness.partnerDirectory()))
                    .isInstanceOf(GuardRail.class)
                    .hasMessage(last);
            refused(Policy.standard(), write, last);
        }
        assertThat(harness.under(FREE)
                        .roles()
                        .revoke(CONTOSO, GLOBAL_ADMIN, ADA)
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void holder_of_a_privileged_role_may_go_while_somebody_else_holds_it() {
        harness.directory().withMember(GLOBAL_ADMIN, user("ada")).withMember(GLOBAL_ADMIN, user("bob"));

        harness.partnerDirectory().roles().revoke(CONTOSO, GLOBAL_ADMIN, ADA);

        assertThat(harness.directory().isMember(GLOBAL_ADMIN, user("ada"))).isFalse();
    }

    @Test
    void privileged_grant_needs_an_approval_where_the_policy_wants_one() {
        Consumer<PartnerDirectory> grant =
                directory -> directory.roles().grant(CONTOSO, new RoleName("Company Administrator"), ADA);

        refused(
                Policy.standard(),
                grant,
                "grant gives the privileged role 'Global Administrator' to %s of %s".formatted(ADA, ON_CONTOSO),
                "policy wants privileged grants to be approved");
        assertThatThrownBy(() -> grant.accept(harness.under(Policy.standard())))
                .isInstanceOfSatisfying(
                        GuardRail.class,
                        rail -> assertThat(rail.unapproved())
                                .containsExactly(new PrivilegedGrant(ADA, "Global Administrator", ON_CONTOSO)));
        grant.accept(harness.under(Policy.standard().withoutApprovals()));
        assertThat(harness.directory().isMember(GLOBAL_ADMIN, user("ada"))).isTrue();
    }

    @Test
    void approval_does_not_help_where_something_else_stands_in_the_way() {
        Policy policy = Policy.standard().withProtectedUsers(Set.of(ADA));

        assertThatThrownBy(() -> harness.under(policy).roles().grant(CONTOSO, GLOBAL_ADMIN, ADA))
                .isInstanceOfSatisfying(
                        GuardRail.class, rail -> assertThat(rail.unapproved()).isEmpty());
    }

    @Test
    void role_of_the_partners_own_account_is_guarded_as_a_privileged_one() {
        RoleAssignment agent = RoleAssignment.of(Principal.User.of(user("ada")), ADMIN_AGENT);
        harness.directory().withPartnerMember(agent);
        NewUserMember bob = NewUserMember.of(user("bob"));

        refused(
                Policy.standard(),
                directory -> directory.partnerRoles().grant(new RoleName("Admin Agent"), bob),
                "grant gives the privileged role 'Admin Agent' to %s of the partner's own account".formatted(BOB),
                "policy wants privileged grants to be approved");
        for (Consumer<PartnerDirectory> taking : List.<Consumer<PartnerDirectory>>of(
                directory -> directory.partnerRoles().revoke(new RoleName("Admin Agent"), ADA),
                directory -> directory.partnerRoles().remove(new RoleName("Admin Agent"), ADA))) {
            refused(
                    Policy.standard(),
                    taking,
                    "the partner's own account would have no Admin Agent any more: %s would lose it;".formatted(ADA)
                            + " give it to somebody else first");
        }
        refused(
                FREE.withProtectedUsers(Set.of(ADA)),
                directory -> directory.partnerRoles().revoke(ADMIN_AGENT, userId("ada")),
                "revoke touches %s of the partner's own account, who is protected".formatted(ADA));

        harness.partnerDirectory().partnerRoles().grant(ADMIN_AGENT, bob);
        assertThat(harness.partnerDirectory()
                        .partnerRoles()
                        .revoke(ADMIN_AGENT, ADA)
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void dry_run_is_refused_as_the_write_would_be() {
        Policy policy = FREE.withProtectedUsers(Set.of(ADA));

        assertThatThrownBy(() -> harness.under(policy).dryRun().users().delete(CONTOSO, ADA))
                .isInstanceOf(GuardRail.class);
    }
}
