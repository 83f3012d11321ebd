package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.memory.InMemoryRuns;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both bulk commands against every persona: what a report says of a step is so, and a second try ends as wished. */
@Execution(ExecutionMode.CONCURRENT)
class PersonasInBulkTest {
    private static final Set<Outcome> DONE = EnumSet.of(Outcome.APPLIED, Outcome.ALREADY_SO, Outcome.NOT_YET_VISIBLE);
    private static final Set<Outcome> NOT_DONE = EnumSet.of(Outcome.REJECTED, Outcome.NOT_ATTEMPTED);
    private static final PasswordSink NOWHERE = (customer, user, password) -> {};
    private static final Provisioning.Options ONE = Provisioning.Options.sequential();

    private final PersonaScene scene = new PersonaScene();
    private final SteppedTime time = new SteppedTime();
    private final PartnerDirectory truth = PartnerDirectory.over(scene.fake).build();

    @BeforeEach
    void seed() {
        scene.seed();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static Manifest people() {
        return Manifest.of(Stream.of("new", "newer", "newest")
                .map(local -> UserRow.of(Write.CUSTOMER.value(), local + "@" + Write.DOMAIN)
                        .displayName("The " + local)
                        .usageLocation("US")
                        .roles(Write.ROLE.value())
                        .licenses("EMS")
                        .build())
                .toList());
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void onboarding_reports_what_is_so(Persona persona) {
        scene.emulator.conditions().personas(Set.of(persona));
        List<RowResult> rows = onboard(persona);
        scene.emulator.conditions().personas(Set.of());

        assertTold(rows);
        assertThat(onboard(Persona.NO_BOM))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.outcome()).isIn(DONE));
        assertThat(effects()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void a_run_reports_what_is_so_and_resuming_finishes_it(Persona persona) {
        Plan plan = truth.provisioning().plan(people(), ONE).orThrow();
        InMemoryRuns runs = new InMemoryRuns();
        RunId id = new RunId(UUID.randomUUID().toString());
        runs.create(id, plan, Map.of());

        try (StoredRun run = runs.open(id)) {
            scene.emulator.conditions().personas(Set.of(persona));
            apply(persona, run);
            scene.emulator.conditions().personas(Set.of());

            assertTold(run.journal().isEmpty() ? List.of() : run.report().rows().toList());
        }
        assertThat(truth.provisioning().plan(people(), ONE).orThrow().steps().count() + effects())
                .as("what is there and what is still planned")
                .isEqualTo(9);
    }

    /** Ends with no rows if nothing was sent. */
    private List<RowResult> onboard(Persona persona) {
        try (var rest = scene.open(PersonaScene.patience(persona))) {
            return PartnerDirectory.over(rest)
                    .sleeper(time::advance)
                    .clock(time)
                    .build()
                    .onboarding()
                    .onboard(people(), new Onboarding.Options(ONE, true), NOWHERE, RunListener.none())
                    .rows();
        } catch (DirectoryException beforeAnything) {
            assertThat(effects()).as("%s", beforeAnything).isZero();
            return List.of();
        }
    }

    private void apply(Persona persona, StoredRun run) {
        try (var rest = scene.open(PersonaScene.patience(persona))) {
            PartnerDirectory.over(rest)
                    .sleeper(time::advance)
                    .clock(time)
                    .build()
                    .provisioning()
                    .apply(run, NOWHERE, ONE, RunListener.none());
        } catch (DirectoryException stopped) {
            assertThat(run.journal().isEmpty() ? effects() : 0)
                    .as("%s", stopped)
                    .isZero();
        }
    }

    private void assertTold(List<RowResult> rows) {
        for (RowResult row : rows) {
            for (StepResult step : row.steps()) {
                if (DONE.contains(step.outcome())) {
                    assertThat(isSo(row, step)).as("%s %s", row, step).isTrue();
                } else if (NOT_DONE.contains(step.outcome())) {
                    assertThat(isSo(row, step)).as("%s %s", row, step).isFalse();
                }
            }
        }
        long possible = rows.stream()
                .flatMap(row -> row.steps().stream())
                .filter(step -> !NOT_DONE.contains(step.outcome()))
                .count();
        assertThat(effects()).as("effects that no row tells of, %s", rows).isLessThanOrEqualTo(possible);
    }

    private boolean isSo(RowResult row, StepResult step) {
        UserPrincipalName user = new UserPrincipalName(row.target());
        return switch (step.step().change().kind()) {
            case CREATE_USER -> isThere(user);
            case GRANT_ROLE -> isThere(user) && hasRole(user);
            case ASSIGN_LICENSE -> isThere(user) && hasLicense(user);
            default -> throw new IllegalStateException(Change.Kind.class + " is not planned here");
        };
    }

    private long effects() {
        long all = 0;
        for (String local : List.of("new", "newer", "newest")) {
            UserPrincipalName user = new UserPrincipalName(local + "@" + Write.DOMAIN);
            if (isThere(user)) {
                all += 1 + (hasRole(user) ? 1 : 0) + (hasLicense(user) ? 1 : 0);
            }
        }
        return all;
    }

    private boolean isThere(UserPrincipalName user) {
        try {
            return truth.users().get(Write.CUSTOMER, user) != null;
        } catch (NotFound absent) {
            return false;
        }
    }

    private boolean hasRole(UserPrincipalName user) {
        return !truth.roles().ofUser(Write.CUSTOMER, user).isEmpty();
    }

    private boolean hasLicense(UserPrincipalName user) {
        return !truth.licenses().of(Write.CUSTOMER, user).isEmpty();
    }
}
