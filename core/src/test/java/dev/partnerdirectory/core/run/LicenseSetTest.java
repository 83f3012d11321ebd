package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Licences of one group travel in one update, so that an add-on may be named before its base. */
class LicenseSetTest {
    private static final UserRow BOTH = licensed(present(1, "new"), "POWER_BI_PRO", "EMS");

    private final Bench bench = new Bench();
    private final List<LicenseUpdate> updates = new ArrayList<>();

    @BeforeEach
    void addOnNeedsItsBase() {
        bench.directory.withSku(Samples.ems(5)).withSku(Samples.powerBi(5)).withSku(Samples.minecraft(5));
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (write && arguments[2] instanceof LicenseUpdate update) {
                updates.add(update);
                boolean addOnAlone = update.licensesToAssign().size() == 1
                        && update.licensesToAssign().get(0).skuId().equals(Samples.POWER_BI);
                boolean baseAlone = update.licensesToRemove().equals(Set.of(Samples.EMS));
                if (addOnAlone || baseAlone) {
                    throw new Rejected("service plan A depends on the service plan B", ErrorDetails.none());
                }
            }
            return real.get();
        });
    }

    private List<String> words() {
        return bench.steps().stream().map(PlanStep::toString).toList();
    }

    @Test
    void an_add_on_may_stand_before_its_base() {
        bench.plan(BOTH);

        assertThat(words())
                .containsExactly(
                        "+ create user new@contoso.onmicrosoft.com: not there",
                        "+ assign EMS and POWER_BI_PRO for new@contoso.onmicrosoft.com: not assigned");
        assertThat(bench.apply().count(Outcome.APPLIED)).isEqualTo(2);
        assertThat(updates).hasSize(1);
        assertThat(bench.plan(BOTH).isEmpty()).isTrue();
    }

    @Test
    void each_group_has_its_own_update() {
        bench.plan(licensed(present(1, "new"), "POWER_BI_PRO", "CFQ7TTC0K5DR/0002", "EMS"));

        assertThat(words()).hasSize(3).element(1).asString().contains("assign CFQ7TTC0K5DR/0002 for");
        assertThat(bench.apply().count(Outcome.APPLIED)).isEqualTo(3);
    }

    @Test
    void one_refused_update_is_told_of_every_sku() {
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (method.getName().equals("update") && arguments[2] instanceof LicenseUpdate) {
                throw new Rejected("no unit left", ErrorDetails.none());
            }
            return real.get();
        });
        bench.plan(BOTH);

        bench.apply();

        RowResult row = bench.rows().get(0);
        assertThat(row.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(row.steps().get(1).step().change().target()).isEqualTo("EMS and POWER_BI_PRO");
        assertThat(row.steps().get(1).failure().orElseThrow().message()).contains("no unit left");
    }

    @Test
    void what_cannot_be_seen_whole_is_not_seen() {
        bench.plan(BOTH);
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            Object answer = real.get();
            return method.getDeclaringClass().getSimpleName().equals("Licenses")
                            && method.getName().equals("ofUser")
                            && answer instanceof List<?> held
                            && held.size() == 2
                    ? held.subList(0, 1)
                    : answer;
        });

        assertThat(bench.apply().count(Outcome.NOT_YET_VISIBLE)).isEqualTo(1);
    }

    @Test
    void an_update_whose_answer_is_lost_is_settled_whole_when_resumed() {
        CustomerUser there = bench.given("new");
        bench.plan(BOTH);
        boolean[] lost = {true};
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            Object answer = real.get();
            if (lost[0] && write) {
                updates.add((LicenseUpdate) arguments[2]);
                throw new OutcomeUnknown("lost", ErrorDetails.none());
            }
            if (lost[0] && !updates.isEmpty()) {
                throw new Unavailable("down", ErrorDetails.none());
            }
            return answer;
        });
        assertThat(bench.apply().isComplete()).isFalse();

        lost[0] = false;

        assertThat(bench.resume().isClean()).isTrue();
        assertThat(bench.directory.license(Samples.POWER_BI, there)).isPresent();
    }

    @Test
    void undoing_takes_the_set_in_one_update() {
        CustomerUser there = bench.given("new");
        bench.plan(BOTH);
        bench.apply();

        bench.planUndo();

        assertThat(words())
                .containsExactly("- remove EMS and POWER_BI_PRO for new@contoso.onmicrosoft.com: undoes step 1");
        bench.journal.records.clear();
        assertThat(bench.apply().isClean()).isTrue();
        assertThat(bench.directory.license(Samples.EMS, there)).isEmpty();
    }

    @Test
    void a_leaver_loses_a_group_in_one_update() {
        CustomerUser leaver = bench.given("new");
        bench.directory
                .withLicense(Samples.ems(5), leaver)
                .withLicense(Samples.powerBi(5), leaver)
                .withLicense(Samples.minecraft(5), leaver);

        RowResult row = bench.harness
                .builder(bench.ports)
                .build()
                .offboarding()
                .offboard(Samples.CONTOSO, leaver.id())
                .row();

        assertThat(row.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(updates).hasSize(2).contains(new LicenseUpdate(List.of(), Set.of(Samples.EMS, Samples.POWER_BI)));
    }

    @Test
    void a_set_of_which_a_part_was_given_since_is_not_touched() {
        CustomerUser there = bench.given("new");
        bench.plan(BOTH);
        boolean[] given = {false};
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            // After the whole plan was checked, somebody gives the base.
            if (!bench.journal.isEmpty() && !given[0]) {
                given[0] = true;
                bench.directory.withLicense(Samples.ems(5), there);
            }
            return real.get();
        });

        bench.apply();

        assertThat(bench.rows().get(0).steps().get(0).failure().orElseThrow().message())
                .contains("holds some of these licences by now");
        assertThat(bench.directory.license(Samples.POWER_BI, there)).isEmpty();
    }
}
