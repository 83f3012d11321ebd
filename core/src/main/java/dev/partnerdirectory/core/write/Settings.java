package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.port.out.Sleeper;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The settings and tools of the services.
 *
 * @param validator  called once, when it is first needed
 * @param random     called once, when it is first needed: to make a source takes a tenth of a short command
 * @param rateLimits makes the limits of one bulk job from its share in per cent
 * @param policy     the limits for every write
 * @param dryRun     whether writes are answered without being sent
 * @param call       the caller's options for each use case
 */
public record Settings(
        Supplier<Validator> validator,
        Clock clock,
        Sleeper sleeper,
        RequestIds requestIds,
        Supplier<SecureRandom> random,
        RoleCatalog roleCatalog,
        DirectoryListener listener,
        IntFunction<RateLimits> rateLimits,
        Policy policy,
        boolean dryRun,
        CallOptions call) {
    public Settings {
        validator = once(validator);
        random = once(random);
        listener = ListenerGuard.forDirectory(listener);
    }

    private static <T> Supplier<T> once(Supplier<T> maker) {
        return maker instanceof Once<T> ? maker : new Once<>(maker);
    }

    public Settings forDryRun() {
        return new Settings(
                validator, clock, sleeper, requestIds, random, roleCatalog, listener, rateLimits, policy, true, call);
    }

    public Settings under(Policy other) {
        return new Settings(
                validator, clock, sleeper, requestIds, random, roleCatalog, listener, rateLimits, other, dryRun, call);
    }

    public Settings with(CallOptions call) {
        return new Settings(
                validator, clock, sleeper, requestIds, random, roleCatalog, listener, rateLimits, policy, dryRun, call);
    }

    Settings with(Sleeper other) {
        return new Settings(
                validator, clock, other, requestIds, random, roleCatalog, listener, rateLimits, policy, dryRun, call);
    }
}
