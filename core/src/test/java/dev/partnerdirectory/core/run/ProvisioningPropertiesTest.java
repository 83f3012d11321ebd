package dev.partnerdirectory.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.testing.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of any manifest upon any state. */
class ProvisioningPropertiesTest {
    private static final List<String> PEOPLE = List.of("ann", "bob", "cleo", "dan", "eve", "finn");
    private static final List<String> ROLES =
            List.of("Helpdesk Administrator", "User Administrator", "Global Administrator");
    private static final List<RoleId> ROLE_IDS = List.of(Samples.HELPDESK, Samples.USER_ADMIN, Samples.GLOBAL_ADMIN);

    /** A directory of some of the people, some in roles; the same for the same seed. */
    private static Bench bench(long seed) {
        Random random = new Random(seed);
        Bench bench = new Bench();
        bench.directory.withSku(Samples.ems(50)).withSku(Samples.minecraft(50));
        for (String person : PEOPLE) {
            if (random.nextBoolean()) {
                bench.given(
                        person,
                        ROLE_IDS.stream().filter(role -> random.nextInt(3) == 0).toArray(RoleId[]::new));
            }
        }
        return bench;
    }

    /** Wishes without contradictions: some present, some absent, one role owned by those present. */
    private static List<ManifestEntry> wishes(long seed) {
        Random random = new Random(~seed);
        List<ManifestEntry> rows = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (String person : PEOPLE) {
            long row = rows.size() + 1L;
            switch (random.nextInt(3)) {
                case 0 -> rows.add(Bench.absent(row, person));
                case 1 -> {
                    rows.add(Bench.licensed(
                            Bench.present(
                                    row,
                                    person,
                                    ROLES.subList(0, 2).stream()
                                            .filter(role -> random.nextBoolean())
                                            .toArray(String[]::new)),
                            random.nextBoolean() ? "EMS" : "CFQ7TTC0K5DR/0002"));
                    owners.add(person);
                }
                default -> {}
            }
        }
        owners.removeIf(owner -> random.nextInt(3) == 0);
        if (random.nextBoolean()) {
            rows.add(Bench.owned(rows.size() + 1L, ROLES.get(2), owners.toArray(String[]::new)));
        }
        return rows;
    }

    @Property(tries = 150)
    void applying_a_plan_leaves_nothing_to_plan(@ForAll long seed) {
        Bench bench = bench(seed);
        bench.plan(Bench.manifest(wishes(seed)));

        assertThat(bench.apply().isClean()).isTrue();

        assertThat(bench.plan(Bench.manifest(wishes(seed))).steps()).isZero();
    }

    @Property(tries = 150)
    void undoing_what_was_applied_gives_the_former_state(@ForAll long seed) {
        Bench bench = bench(seed);
        Set<String> before = bench.state();
        bench.plan(Bench.manifest(wishes(seed)));
        bench.apply();

        bench.planUndo();
        bench.journal.records.clear();
        bench.apply();

        assertThat(bench.state()).isEqualTo(before);
    }

    @Property(tries = 100)
    void order_of_rows_does_not_matter(@ForAll long seed, @ForAll @IntRange(max = 1000) int shuffle) {
        List<ManifestEntry> rows = wishes(seed);
        Bench bench = bench(seed);
        bench.plan(Bench.manifest(rows));
        List<String> steps = bench.steps().stream().map(PlanStep::toString).toList();
        String digest = bench.plan(Bench.manifest(rows)).digest();
        Collections.shuffle(rows, new Random(shuffle));

        assertThat(bench.plan(Bench.manifest(rows)).digest()).isEqualTo(digest);
        assertThat(bench.steps()).extracting(PlanStep::toString).isEqualTo(steps);
    }

    @Property(tries = 100)
    void every_row_has_just_one_result(@ForAll long seed) {
        List<ManifestEntry> rows = wishes(seed);
        Bench bench = bench(seed);
        bench.plan(Bench.manifest(rows));
        bench.apply();

        assertThat(bench.rows())
                .extracting(row -> (int) row.row())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(bench.rows())
                .allMatch(row -> row.outcome() == Outcome.APPLIED || row.outcome() == Outcome.ALREADY_SO);
    }
}
