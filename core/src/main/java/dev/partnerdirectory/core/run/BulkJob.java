package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.guard.GuardRails;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.rate.RateLimitedPorts;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What every part of one bulk job uses. All calls of the job share its rate limits. Thread-safe.
 *
 * @param directory   the directory, whose calls wait for the rate limits
 * @param concurrency how many calls are made at the same time
 */
record BulkJob(DirectoryPorts directory, Settings settings, RateLimits limits, int concurrency) {
    /**
     * Begins a job. The policy limits its share of each quota.
     *
     * @param operation what the job does, for the error
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the options are out of range
     */
    static BulkJob begin(
            DirectoryPorts directory, Settings settings, Operation operation, Provisioning.Options options) {
        settings.validation().check(operation, "options", options);
        RateLimits limits =
                settings.rateLimits().apply(options.within(settings.policy()).share());
        DirectoryPorts limited = RateLimitedPorts.over(directory, limits, settings.clock(), settings.sleeper());
        return new BulkJob(limited, settings, limits, options.concurrency());
    }

    DirectorySession session() {
        return DirectorySession.begin(directory, settings);
    }

    /** All customers, listed anew. */
    CustomerIndex customers() {
        return session().customers().index();
    }

    /** A new view of a customer, for which all users are listed. */
    CustomerView view(CustomerId customer) {
        return CustomerView.ofAll(session(), customer);
    }

    /** @throws dev.partnerdirectory.core.error.GuardRail if the policy forbids the plan */
    void refuseForbidden(Plan plan) {
        GuardRails.check(plan, settings.policy(), settings.roleCatalog())
                .require(settings.approver(), ErrorDetails.none());
    }

    /** As {@link OrderedParallel#each}. */
    <T, R> void each(Iterable<T> all, Function<T, R> work, Consumer<R> taken) {
        new OrderedParallel(settings.threads(), concurrency).each(all, work, taken);
    }
}
