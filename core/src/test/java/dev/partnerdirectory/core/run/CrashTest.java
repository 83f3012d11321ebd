package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.absent;
import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.owned;
import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.testing.Samples;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * A run that dies at every point where it can: whatever dies, the run is resumed until it is done, and then the directory
 * is as the manifest says, no effect was had twice, every row has its result and everybody their password.
 */
class CrashTest {
    /** The process is no more: nothing catches this and goes on. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What happens to the call of this number. */
    private enum Fault {
        KILLED_BEFORE,
        KILLED_AFTER,
        LOST_BEFORE,
        LOST_AFTER
    }

    private static final int ENOUGH_RESUMES = 12;

    /** The reference: what one run without any fault comes to. */
    private record Calm(Set<String> state, List<Operation> effects, int appends, int calls) {}

    private final Map<UserPrincipalName, Secret> sent = new HashMap<>();

    private static ManifestEntry[] wishes() {
        return new ManifestEntry[] {
            licensed(present(1, "new", "Helpdesk Administrator", "User Administrator"), "EMS"),
            absent(2, "leaver"),
            licensed(renamed(present(3, "old")), "EMS"),
            owned(4, "Chief Archivist", "old"),
            in("Fabrikam", present(5, "elsewhere", "Helpdesk Administrator"))
        };
    }

    private static UserRow renamed(UserRow row) {
        return new UserRow(
                row.row(),
                row.customer(),
                row.userPrincipalName(),
                "Another name",
                "",
                row.lastName(),
                row.usageLocation(),
                row.roles(),
                row.licenses(),
                row.state(),
                Optional.empty());
    }

    private static UserRow in(String customer, UserRow row) {
        return new UserRow(
                row.row(),
                customer,
                row.userPrincipalName().replace("contoso", customer.toLowerCase(Locale.ROOT)),
                row.displayName(),
                row.firstName(),
                row.lastName(),
                row.usageLocation(),
                row.roles(),
                row.licenses(),
                row.state(),
                Optional.empty());
    }

    private static Bench bench() {
        Bench bench = new Bench();
        bench.directory.withSku(Samples.ems(5));
        bench.given("old");
        bench.given("leaver", Samples.HELPDESK, Samples.GLOBAL_ADMIN);
        bench.given("boss", Samples.GLOBAL_ADMIN);
        bench.given("stays", Samples.ARCHIVIST);
        bench.plan(wishes());
        return bench;
    }

    private static Calm calm() {
        Bench bench = bench();
        int before = bench.directory.calls().effects().size();
        int calls = bench.directory.calls().log().size();
        assertThat(bench.apply().isClean()).isTrue();
        return new Calm(
                bench.state(),
                effectsSince(bench, before),
                bench.journal.records.size(),
                bench.directory.calls().log().size() - calls);
    }

    private static List<Operation> effectsSince(Bench bench, int before) {
        List<Operation> effects = bench.directory.calls().effects();
        return effects.subList(before, effects.size());
    }

    @Test
    void journal_that_fails_at_any_append_loses_no_step_and_does_none_twice() {
        Calm calm = calm();
        for (MemoryJournal.Failing how : MemoryJournal.Failing.values()) {
            for (int appends = 0; appends < calm.appends(); appends++) {
                Bench bench = bench();
                int before = bench.directory.calls().effects().size();
                bench.journal.failingAfter(appends, how);

                untilDone(bench, "append %d %s".formatted(appends, how));

                assertThat(bench.journal.hasFailed()).isFalse();
                assertLike(calm, bench, before, "append %d %s".formatted(appends, how));
            }
        }
    }

    @Test
    void fault_at_any_call_loses_no_step_and_does_none_twice() {
        Calm calm = calm();
        for (Fault fault : Fault.values()) {
            for (int call = 0; call < calm.calls(); call++) {
                Bench bench = bench();
                int before = bench.directory.calls().effects().size();
                bench.ports = FaultyPorts.over(bench.directory, at(call, fault));

                untilDone(bench, "call %d %s".formatted(call, fault));

                assertLike(calm, bench, before, "call %d %s".formatted(call, fault));
            }
        }
    }

    @Test
    void death_at_any_call_of_a_directory_that_forgets_request_ids_ends_in_the_same_state() {
        Calm calm = calm();
        for (Fault fault : Fault.values()) {
            for (int call = 0; call < calm.calls(); call++) {
                Bench bench = bench();
                bench.directory.calls().forget();
                bench.ports = FaultyPorts.over(bench.directory, at(call, fault));

                untilDone(bench, "call %d %s".formatted(call, fault));

                assertThat(bench.state()).as("call %d %s", call, fault).isEqualTo(calm.state());
            }
        }
    }

    @Test
    void what_may_have_been_sent_stays_unknown_when_resuming_is_interrupted_before_it_is_sent_again() {
        Bench bench = new Bench();
        bench.plan(present(1, "new"));
        bench.ports = FaultyPorts.over(
                bench.directory,
                (method, arguments, write, real) -> write ? fail(Fault.KILLED_AFTER, true, real) : real.get());
        assertThatThrownBy(bench::apply).isInstanceOf(Killed.class);
        Provisioning interrupted = bench.harness
                .builder(bench.directory)
                .requestIds(() -> {
                    Thread.currentThread().interrupt();
                    return UUID.randomUUID();
                })
                .build()
                .provisioning();

        RunReport stopped = interrupted.resume(bench.run(), bench, Bench.ONE, event -> {});

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.count(Outcome.UNKNOWN)).isEqualTo(1);
        bench.ports = bench.directory;
        assertThat(bench.resume().isClean()).isTrue();
        assertThat(bench.directory.calls().effects()).containsExactly(Operation.CREATE_USER);
        assertThat(bench.handedOver).containsOnlyKeys(Samples.name("new"));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void any_row_of_faults_and_deaths_ends_as_if_there_had_been_none(@ForAll long seed) {
        Calm calm = calm();
        Random random = new Random(seed);
        Bench bench = bench();
        int before = bench.directory.calls().effects().size();
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            int dice = random.nextInt(60);
            if (dice == 0) {
                throw new RateLimited("too many", Duration.ofSeconds(3), ErrorDetails.none());
            }
            if (dice == 1 && List.of("ofUser", "add").contains(method.getName())) {
                throw new NotFound(
                        NotFound.Missing.USER,
                        "not seen yet",
                        ErrorDetails.none().withVisibleWithin(Duration.ofSeconds(60)));
            }
            return dice < 6 ? fail(List.of(Fault.values()).get(random.nextInt(4)), write, real) : real.get();
        });

        for (int i = 0; i < ENOUGH_RESUMES; i++) {
            bench.journal.failingAfter(
                    random.nextInt(40), List.of(MemoryJournal.Failing.values()).get(random.nextInt(2)));
            goOn(bench);
        }
        bench.journal.reopened();
        bench.ports = bench.directory;
        untilDone(bench, "seed " + seed);

        assertLike(calm, bench, before, "seed " + seed);
    }

    private FaultyPorts.Fate at(int call, Fault fault) {
        int[] seen = {0};
        return (method, arguments, write, real) -> {
            remember(method, arguments);
            return seen[0]++ == call ? fail(fault, write, real) : real.get();
        };
    }

    /** The passwords that were sent: a second create must send the same. */
    private void remember(Method method, Object[] arguments) {
        if (method.getName().equals("create")) {
            NewCustomerUser user = (NewCustomerUser) arguments[1];
            Secret password = user.passwordProfile().password().orElseThrow();
            Secret earlier = sent.putIfAbsent(user.userPrincipalName(), password);
            assertThat(earlier == null || earlier.equals(password)).isTrue();
        }
    }

    private static Object fail(Fault fault, boolean write, Supplier<Object> real) {
        return switch (fault) {
            case KILLED_BEFORE -> throw new Killed();
            case KILLED_AFTER -> throw killedAfter(real.get());
            case LOST_BEFORE -> {
                if (write) {
                    throw new OutcomeUnknown("lost", ErrorDetails.none());
                }
                yield real.get();
            }
            case LOST_AFTER -> {
                Object answer = real.get();
                if (write) {
                    throw new OutcomeUnknown("lost", ErrorDetails.none());
                }
                yield answer;
            }
        };
    }

    /** The answer is there, and nobody to hear it. */
    private static Killed killedAfter(@SuppressWarnings("unused") Object unheard) {
        return new Killed();
    }

    private static void untilDone(Bench bench, String what) {
        for (int i = 0; i < ENOUGH_RESUMES; i++) {
            if (goOn(bench)) {
                return;
            }
            bench.journal.reopened();
        }
        assertThat(bench.rows()).as(what).isEmpty();
    }

    /** Applies or resumes; whether the run is complete. */
    private static boolean goOn(Bench bench) {
        try {
            RunReport report = bench.journal.records.isEmpty()
                    ? bench.apply()
                    : bench.provisioning().resume(bench.run(), bench, Bench.ONE, event -> {});
            return report.isComplete();
        } catch (UncheckedIOException | Killed | IllegalStateException | DirectoryException died) {
            return false;
        }
    }

    private void assertLike(Calm calm, Bench bench, int before, String what) {
        assertThat(bench.state()).as(what).isEqualTo(calm.state());
        assertThat(effectsSince(bench, before)).as(what).containsExactlyInAnyOrderElementsOf(calm.effects());
        assertThat(bench.rows()).as(what).extracting(RowResult::row).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(bench.rows())
                .as(what)
                .extracting(RowResult::outcome)
                .allMatch(result -> result == Outcome.APPLIED || result == Outcome.NOT_YET_VISIBLE);
        assertThat(bench.handedOver)
                .as(what)
                .containsOnlyKeys(Samples.name("new"), new UserPrincipalName("elsewhere@fabrikam.onmicrosoft.com"));
        sent.forEach((user, password) ->
                assertThat(bench.handedOver.get(user)).as(what).isEqualTo(password));
        assertThat(bench.hasSecret()).as(what).isFalse();
    }
}
