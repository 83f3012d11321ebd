package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.guard.Approver;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.port.out.Sleeper;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The settings and tools of the services.
 *
 * @param random     makes a source once, when it is first needed, which takes a tenth of a short command
 * @param rateLimits makes the limits of one bulk job from its share in per cent
 * @param threads    makes the threads of bulk jobs' workers
 * @param policy     the limits for every write
 * @param approver   is asked for approvals that the policy wants
 * @param dryRun     whether writes are answered without being sent
 * @param call       the caller's options for each use case
 */
public record Settings(
        Validation validation,
        Clock clock,
        Sleeper sleeper,
        RequestIds requestIds,
        Supplier<SecureRandom> random,
        RoleCatalog roleCatalog,
        DirectoryListener listener,
        IntFunction<RateLimits> rateLimits,
        ThreadFactory threads,
        Policy policy,
        Approver approver,
        boolean dryRun,
        CallOptions call) {
    public Settings forDryRun() {
        return with(sleeper, policy, approver, true, call);
    }

    public Settings under(Policy other, Approver asked) {
        return with(sleeper, other, asked, dryRun, call);
    }

    public Settings with(CallOptions other) {
        return with(sleeper, policy, approver, dryRun, other);
    }

    Settings with(Sleeper other) {
        return with(other, policy, approver, dryRun, call);
    }

    private Settings with(Sleeper pauses, Policy rails, Approver asked, boolean dry, CallOptions options) {
        return new Settings(
                validation,
                clock,
                pauses,
                requestIds,
                random,
                roleCatalog,
                listener,
                rateLimits,
                threads,
                rails,
                asked,
                dry,
                options);
    }
}
