package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.absent;
import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.present;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever ends a bulk command, and whenever: there is no effect without a row that tells it, and no lost password. */
class WaysOutTest {
    private static final Set<Outcome> TELLING = EnumSet.of(Outcome.APPLIED, Outcome.NOT_YET_VISIBLE, Outcome.UNKNOWN);

    /** @param after whether the effect of a write is there before it */
    private record Way(String name, boolean after, Supplier<RuntimeException> failure) {
        @Override
        public String toString() {
            return name + (after ? " after the effect" : "");
        }
    }

    private static final Way INTERRUPTION = new Way("interruption", true, IllegalStateException::new);
    private static final List<Way> WAYS = List.of(
            new Way("conflict", false, () -> new Conflict(Conflict.Reason.UNSPECIFIED, "no", ErrorDetails.none())),
            new Way("forbidden", false, () -> new Forbidden("no", ErrorDetails.none())),
            new Way("interrupted", false, () -> new Interrupted("no", ErrorDetails.none())),
            new Way("invalid", false, () -> new InvalidRequest("field", "no", ErrorDetails.none())),
            new Way("not found", false, () -> new NotFound(NotFound.Missing.UNSPECIFIED, "no", ErrorDetails.none())),
            new Way("unknown", false, () -> new OutcomeUnknown("no", ErrorDetails.none())),
            new Way("unknown", true, () -> new OutcomeUnknown("no", ErrorDetails.none())),
            new Way("rate limited", false, () -> new RateLimited("no", null, ErrorDetails.none())),
            new Way("rejected", false, () -> new Rejected("no", ErrorDetails.none())),
            new Way("unauthenticated", false, () -> new Unauthenticated("no", false, ErrorDetails.none())),
            new Way("unavailable", false, () -> new Unavailable("no", ErrorDetails.none())),
            new Way("unexpected", false, () -> new UnexpectedResponse("no", ErrorDetails.none())),
            new Way("unsupported", false, () -> new Unsupported("no", ErrorDetails.none())),
            new Way("defect", false, () -> new IllegalStateException("vault is sealed")),
            new Way("defect", true, () -> new IllegalStateException("vault is sealed")),
            INTERRUPTION);

    private static final Set<String> LASTING = Set.of("forbidden", "unauthenticated", "unavailable", "defect");

    /** One try: what happens at which call, and what is told in the end. */
    private static final class Try {
        final Bench bench = new Bench();
        final Set<UserPrincipalName> keptPasswords = new HashSet<>();
        private final int effectsBefore;
        private int calls;
        private boolean happened;

        Try() {
            bench.directory.withSku(Samples.ems(5));
            bench.given("old");
            bench.given("leaver", Samples.HELPDESK, Samples.ARCHIVIST);
            bench.directory.withLicense(
                    Samples.ems(5),
                    bench.directory.contosoUsers().stream()
                            .filter(user -> user.userPrincipalName().equals(Samples.name("leaver")))
                            .findFirst()
                            .orElseThrow());
            effectsBefore = bench.directory.calls().effects().size();
        }

        /** @param lasting whether it goes on from that call, or happens once */
        void meets(Way way, int moment, boolean lasting) {
            bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
                boolean now = lasting ? calls++ >= moment : calls++ == moment;
                if (!now) {
                    return real.get();
                }
                happened = true;
                if (way.equals(INTERRUPTION)) {
                    Object answer = real.get();
                    Thread.currentThread().interrupt();
                    return answer;
                }
                if (way.after() && write) {
                    Object unused = real.get();
                }
                throw way.failure().get();
            });
        }

        boolean isAtTheEnd() {
            return !happened;
        }

        void assertTold(List<RowResult> rows, Object what) {
            boolean interrupted = Thread.interrupted();
            List<Operation> effects = bench.directory.calls().effects();
            Map<Operation, Long> done = effects.subList(effectsBefore, effects.size()).stream()
                    .collect(groupingBy(effect -> effect, counting()));
            Map<Operation, Long> told = rows.stream()
                    .flatMap(row -> row.steps().stream())
                    .filter(step -> TELLING.contains(step.outcome()))
                    .collect(groupingBy(step -> effect(step.step().change().kind()), counting()));
            done.forEach((effect, times) -> assertThat(told.getOrDefault(effect, 0L))
                    .as("%s: %s done %d times (interrupted: %s), %s", what, effect, times, interrupted, rows)
                    .isGreaterThanOrEqualTo(times));
        }

        private static Operation effect(Change.Kind kind) {
            return switch (kind) {
                case CREATE_USER -> Operation.CREATE_USER;
                case UPDATE_USER -> Operation.UPDATE_USER;
                case RESTORE_USER -> Operation.RESTORE_USER;
                case GRANT_ROLE -> Operation.ADD_ROLE_MEMBER;
                case REVOKE_ROLE -> Operation.REMOVE_ROLE_MEMBER;
                case ASSIGN_LICENSE, REMOVE_LICENSE -> Operation.UPDATE_LICENSES;
                case DELETE_USER -> Operation.DELETE_USER;
            };
        }

        void assertPasswordsKept(Object what) {
            bench.directory.contosoUsers().stream()
                    .map(user -> user.userPrincipalName())
                    .filter(name -> name.equals(Samples.name("new")) || name.equals(Samples.name("newer")))
                    .forEach(name -> assertThat(keptPasswords).as("%s", what).contains(name));
        }
    }

    private static Manifest people() {
        return Bench.manifest(
                licensed(present(1, "new", "Helpdesk Administrator"), "EMS"),
                present(2, "newer"),
                present(3, "old", "Chief Archivist"));
    }

    private interface Deed {
        /** @return what is told */
        List<RowResult> of(Try one);
    }

    /** Every way out at every call, once and lasting, until there is no such call. */
    private static void matrix(Deed deed) {
        for (boolean lasting : new boolean[] {false, true}) {
            for (Way way : WAYS) {
                boolean over = lasting && !LASTING.contains(way.name());
                for (int moment = 0; !over; moment++) {
                    Try one = new Try();
                    one.meets(way, moment, lasting);
                    String what = "%s%s at call %d".formatted(lasting ? "lasting " : "", way, moment);
                    one.assertTold(deed.of(one), what);
                    one.assertPasswordsKept(what);
                    over = one.isAtTheEnd();
                }
            }
        }
    }

    private static List<RowResult> onboard(Try one, PasswordSink sink) {
        Onboarding.Report report;
        try {
            report = one.bench
                    .harness
                    .builder(one.bench.ports)
                    .build()
                    .onboarding()
                    .onboard(people(), Onboarding.Options.standard(), sink, RunListener.none());
        } catch (RuntimeException beforeAnything) {
            return List.of();
        }
        report.notTaken().forEach(lost -> one.keptPasswords.add(lost.user()));
        return report.rows();
    }

    @Test
    void onboarding_tells_what_it_did() {
        matrix(one -> onboard(one, (customer, user, password) -> one.keptPasswords.add(user)));
    }

    @Test
    void onboarding_keeps_passwords_that_the_sink_does_not_take() {
        for (int taken = 0; taken < 2; taken++) {
            Try one = new Try();
            List<UserPrincipalName> sink = new ArrayList<>();
            int most = taken;

            one.assertTold(
                    onboard(one, (customer, user, password) -> {
                        if (sink.size() == most) {
                            throw new UncheckedIOException(new IOException("no space left on device"));
                        }
                        sink.add(user);
                        one.keptPasswords.add(user);
                    }),
                    "sink");

            one.assertPasswordsKept("sink");
            assertThat(one.keptPasswords).hasSize(taken + 1);
        }
    }

    @Test
    void offboarding_tells_what_it_did() {
        matrix(one -> {
            try {
                return List.of(one.bench
                        .harness
                        .builder(one.bench.ports)
                        .policy(Bench.FREE)
                        .build()
                        .offboarding()
                        .offboard(Samples.CONTOSO, Samples.name("leaver"))
                        .row());
            } catch (RuntimeException beforeAnything) {
                return List.of();
            }
        });
    }

    private static List<RowResult> apply(Try one) {
        try {
            one.bench.apply();
        } catch (RuntimeException stopped) {
            // The journal tells.
        }
        one.keptPasswords.addAll(one.bench.handedOver.keySet());
        return one.bench.journal.isEmpty() ? List.of() : one.bench.rows();
    }

    private static void planned(Try one) {
        one.bench.plan = one.bench
                .harness
                .builder(one.bench.directory)
                .build()
                .provisioning()
                .plan(
                        to -> {
                            people().forEach(to);
                            to.accept(absent(4, "leaver"));
                        },
                        Bench.ONE)
                .orThrow();
    }

    @Test
    void applying_tells_what_it_did_and_resuming_finishes_it() {
        matrix(one -> {
            planned(one);
            List<RowResult> told = apply(one);
            if (!one.bench.journal.isEmpty()) {
                one.assertTold(told, "applied");
                Thread.interrupted();
                one.bench.ports = one.bench.directory;
                one.bench.resume();
                told = one.bench.rows();
            }
            one.keptPasswords.addAll(one.bench.handedOver.keySet());
            return told;
        });
    }

    @Test
    void a_journal_that_cannot_be_written_any_more_tells_what_was_done() {
        for (MemoryJournal.Failing how : MemoryJournal.Failing.values()) {
            boolean failed = true;
            for (int appends = 0; failed; appends++) {
                Try one = new Try();
                planned(one);
                one.bench.journal.failingAfter(appends, how);

                one.assertTold(apply(one), "%s after %d".formatted(how, appends));

                failed = one.bench.journal.hasFailed();
            }
        }
    }
}
