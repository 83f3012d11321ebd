package dev.partnerdirectory.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.rate.LearnedRateLimits;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.testing.Samples;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareOfRunTest {
    private final Bench bench = new Bench();
    private final List<Integer> shares = new ArrayList<>();

    private void planAndApply(int asked, int allowed) {
        Provisioning provisioning = bench.harness
                .builder(bench.ports)
                .rateLimits(share -> {
                    shares.add(share);
                    return new LearnedRateLimits(Clock.systemUTC(), share);
                })
                .policy(Bench.FREE.withShare(allowed))
                .build()
                .provisioning();
        Provisioning.Options options = new Provisioning.Options(1, asked);
        bench.plan = provisioning
                .plan(Bench.manifest(Bench.present(1, "new")), options)
                .orThrow();
        provisioning.apply(bench.run(), bench, options, RunListener.none());
        provisioning.undo(bench.run(), options);
    }

    @Test
    void planning_applying_and_undoing_use_the_share_they_are_told() {
        planAndApply(30, 100);

        assertThat(shares).containsExactly(30, 30, 30);
    }

    @Test
    void policy_holds_for_onboarding_and_offboarding_too() {
        PartnerDirectory directory = bench.harness
                .builder(bench.ports)
                .rateLimits(share -> {
                    shares.add(share);
                    return new LearnedRateLimits(Clock.systemUTC(), share);
                })
                .policy(Bench.FREE.withShare(50))
                .build();

        directory
                .onboarding()
                .onboard(
                        Bench.manifest(Bench.present(1, "new")),
                        new Onboarding.Options(Bench.ONE, false),
                        bench,
                        RunListener.none());
        directory.offboarding().offboard(Samples.CONTOSO, Samples.name("new"));

        assertThat(shares).isNotEmpty().containsOnly(50);
    }

    @Test
    void policy_can_allow_less() {
        planAndApply(80, 50);

        assertThat(shares).isNotEmpty().containsOnly(50);
    }
}
