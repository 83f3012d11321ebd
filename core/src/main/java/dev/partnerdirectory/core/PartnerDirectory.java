package dev.partnerdirectory.core;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.guard.Approver;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.outcome.HealthReport;
import dev.partnerdirectory.core.planning.WriteGuard;
import dev.partnerdirectory.core.port.in.CustomerCatalog;
import dev.partnerdirectory.core.port.in.Inspection;
import dev.partnerdirectory.core.port.in.LicenseAdministration;
import dev.partnerdirectory.core.port.in.ManifestExport;
import dev.partnerdirectory.core.port.in.Offboarding;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.PartnerRoleAdministration;
import dev.partnerdirectory.core.port.in.PrivilegedAccess;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.in.RoleAdministration;
import dev.partnerdirectory.core.port.in.UseCaseDecorator;
import dev.partnerdirectory.core.port.in.UserAdministration;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.core.port.out.Surroundings;
import dev.partnerdirectory.core.rate.LearnedRateLimits;
import dev.partnerdirectory.core.run.ManifestExportService;
import dev.partnerdirectory.core.run.OnboardingService;
import dev.partnerdirectory.core.run.PrivilegedAccessService;
import dev.partnerdirectory.core.run.ProvisioningService;
import dev.partnerdirectory.core.service.CustomerCatalogService;
import dev.partnerdirectory.core.service.InspectionService;
import dev.partnerdirectory.core.service.LicenseAdministrationService;
import dev.partnerdirectory.core.service.PartnerRoleAdministrationService;
import dev.partnerdirectory.core.service.RoleAdministrationService;
import dev.partnerdirectory.core.service.UserAdministrationService;
import dev.partnerdirectory.core.write.DefaultValidator;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.ListenerGuard;
import dev.partnerdirectory.core.write.Once;
import dev.partnerdirectory.core.write.PasswordGenerator;
import dev.partnerdirectory.core.write.ReadOnlyPorts;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Validation;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entry point for applications: all use cases of a partner's directory. Immutable, thread-safe.
 *
 * <pre>{@code
 * PartnerDirectory directory = PartnerDirectory.over(ports).build();
 * directory.roles().grant(CustomerRef.parse("contoso.onmicrosoft.com"), RoleRef.parse("User Administrator"), user);
 * }</pre>
 */
public final class PartnerDirectory {
    private final DirectoryPorts ports;
    private final Settings settings;
    private final UseCaseDecorator decorator;
    private final CustomerCatalog customers;
    private final UserAdministration users;
    private final RoleAdministration roles;
    private final PartnerRoleAdministration partnerRoles;
    private final LicenseAdministration licenses;
    private final Surroundings surroundings;

    private PartnerDirectory(
            DirectoryPorts ports, Settings settings, UseCaseDecorator decorator, Surroundings surroundings) {
        this.ports = ports;
        this.surroundings = surroundings;
        this.settings = settings;
        this.decorator = decorator;
        Supplier<DirectorySession> sessions = () -> DirectorySession.begin(ports, settings);
        Validation validation = settings.validation();
        WriteGuard guard = new WriteGuard(settings.policy(), settings.approver(), settings.roleCatalog());
        PasswordGenerator passwords =
                new PasswordGenerator(below -> settings.random().get().nextInt(below));
        this.customers = decorator.decorate(CustomerCatalog.class, new CustomerCatalogService(sessions, validation));
        this.users = decorator.decorate(
                UserAdministration.class, new UserAdministrationService(sessions, validation, guard, passwords));
        this.roles = decorator.decorate(
                RoleAdministration.class, new RoleAdministrationService(sessions, validation, guard));
        this.partnerRoles = decorator.decorate(
                PartnerRoleAdministration.class, new PartnerRoleAdministrationService(sessions, validation, guard));
        this.licenses =
                decorator.decorate(LicenseAdministration.class, new LicenseAdministrationService(sessions, guard));
    }

    /** Begins to build a directory over an adapter's ports. Everything else has a default. */
    public static Builder over(DirectoryPorts ports) {
        return new Builder(Objects.requireNonNull(ports, "ports"));
    }

    public CustomerCatalog customers() {
        return customers;
    }

    public UserAdministration users() {
        return users;
    }

    public RoleAdministration roles() {
        return roles;
    }

    public PartnerRoleAdministration partnerRoles() {
        return partnerRoles;
    }

    public LicenseAdministration licenses() {
        return licenses;
    }

    /** Checks for everything that could prevent use cases from working. */
    public Inspection inspection() {
        return decorator.decorate(
                Inspection.class,
                new InspectionService(() -> DirectorySession.begin(ports, settings), surroundings, settings.clock()));
    }

    public Onboarding onboarding() {
        return decorator.decorate(Onboarding.class, bulk(new OnboardingService(ports, settings)));
    }

    public Offboarding offboarding() {
        return decorator.decorate(Offboarding.class, bulk(new OnboardingService(ports, settings)));
    }

    /** Makes customers match a manifest. */
    public Provisioning provisioning() {
        return decorator.decorate(Provisioning.class, bulk(new ProvisioningService(ports, settings)));
    }

    /** Exports customers as a manifest. */
    public ManifestExport manifestExport() {
        return decorator.decorate(ManifestExport.class, bulk(new ManifestExportService(ports, settings)));
    }

    /** Says who holds which privileged role where. */
    public PrivilegedAccess privilegedAccess() {
        return decorator.decorate(PrivilegedAccess.class, bulk(new PrivilegedAccessService(ports, settings)));
    }

    private <T> T bulk(T service) {
        CallOptions call = settings.call();
        if (call.deadline().isPresent()
                || call.requestId().isPresent()
                || call.correlationId().isPresent()) {
            throw new IllegalStateException("a bulk job takes no deadline, request id or correlation id:"
                    + " interrupt its thread to stop it; each person has ids of their own");
        }
        return service;
    }

    /** Reads one customer to check that the directory answers. It does not throw if the directory does not answer. */
    public HealthReport health() {
        Instant begin = settings.clock().instant();
        Optional<DirectoryException> failure = Optional.empty();
        try {
            Page<Customer> unused = customers.page(PageRequest.ofSize(1));
        } catch (DirectoryException unhealthy) {
            failure = Optional.of(unhealthy);
        }
        return new HealthReport(Duration.between(begin, settings.clock().instant()), failure);
    }

    /**
     * The same directory with these options for its calls. Cheap: make one for each call or for each of your own
     * requests. Bulk jobs use only the actor.
     */
    public PartnerDirectory with(CallOptions options) {
        return new PartnerDirectory(ports, settings.with(options), decorator, surroundings);
    }

    /** The directory roles known without a call. */
    public RoleCatalog roleCatalog() {
        return settings.roleCatalog();
    }

    /**
     * The same directory for dry runs. A write is checked as far as reading allows and is not sent. Its outcome is
     * {@code WOULD_APPLY}. Onboarding and offboarding only plan.
     */
    public PartnerDirectory dryRun() {
        return new PartnerDirectory(ReadOnlyPorts.over(ports), settings.forDryRun(), decorator, surroundings);
    }

    /** The same directory with another policy, such as one with an approval. */
    public PartnerDirectory under(Policy policy) {
        return under(policy, Approver.none());
    }

    /** The same directory with another policy, and somebody to ask for the approvals that it wants. */
    public PartnerDirectory under(Policy policy, Approver approver) {
        return new PartnerDirectory(ports, settings.under(policy, approver), decorator, surroundings);
    }

    /** Collects the parts of a directory. Not thread-safe. */
    public static final class Builder {
        private final DirectoryPorts ports;
        private @Nullable Supplier<Validator> validator;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.real();
        private RequestIds requestIds = RequestIds.random();
        private Supplier<SecureRandom> random = SecureRandom::new;
        private @Nullable RoleCatalog roleCatalog;
        private DirectoryListener listener = DirectoryListener.none();
        private ThreadFactory threads = Executors.defaultThreadFactory();
        private @Nullable IntFunction<RateLimits> rateLimits;
        private UseCaseDecorator decorator = UseCaseDecorator.none();
        private Surroundings surroundings = Surroundings.none();
        private Policy policy = Policy.standard().withoutApprovals();

        private Builder(DirectoryPorts ports) {
            this.ports = ports;
        }

        /**
         * Validates the arguments of use cases. By default, {@link #build} makes a validator with the provider it
         * finds.
         */
        public Builder validator(Validator given) {
            return validator(given(Objects.requireNonNull(given, "validator")));
        }

        private static Supplier<Validator> given(Validator validator) {
            return () -> validator;
        }

        /** Makes a validator when it is first needed. It is called once. */
        public Builder validator(Supplier<Validator> maker) {
            this.validator = maker;
            return this;
        }

        /**
         * Uses the default validator, but makes it when it is first needed and not in {@link #build}, because making it
         * is slow.
         */
        public Builder lazyValidator() {
            return validator(DefaultValidator::make);
        }

        public Builder clock(Clock given) {
            this.clock = given;
            return this;
        }

        public Builder sleeper(Sleeper given) {
            this.sleeper = given;
            return this;
        }

        public Builder requestIds(RequestIds given) {
            this.requestIds = given;
            return this;
        }

        /** Generates passwords. */
        public Builder random(SecureRandom given) {
            this.random = () -> given;
            return this;
        }

        /** The directory roles known without a call. The default is {@link RoleCatalog#builtIn()}. */
        public Builder roleCatalog(RoleCatalog given) {
            this.roleCatalog = given;
            return this;
        }

        /** Receives events. By default, events are ignored. */
        public Builder listener(DirectoryListener given) {
            this.listener = given;
            return this;
        }

        /** Makes the threads of provisioning's workers. The default is platform threads; virtual threads work too. */
        public Builder threads(ThreadFactory given) {
            this.threads = given;
            return this;
        }

        /**
         * How fast bulk jobs may call: makes the limits of one job from its share in per cent. By default, each job
         * learns its limits from the directory's answers.
         */
        public Builder rateLimits(IntFunction<RateLimits> maker) {
            this.rateLimits = maker;
            return this;
        }

        /** Wraps each use case. By default, nothing is wrapped. */
        public Builder decorator(UseCaseDecorator given) {
            this.decorator = given;
            return this;
        }

        /**
         * Checks the connection to the directory, for {@link PartnerDirectory#inspection}. By default, there is nothing
         * to check.
         */
        public Builder surroundings(Surroundings given) {
            this.surroundings = given;
            return this;
        }

        /**
         * The limits for every write, single or part of a plan. A forbidden write throws {@link
         * dev.partnerdirectory.core.error.GuardRail}, and nothing is sent. By default, the last holder of a privileged
         * role stays, and everything else is allowed.
         */
        public Builder policy(Policy given) {
            this.policy = given;
            return this;
        }

        /**
         * Builds the directory. Nothing is sent yet.
         *
         * @throws IllegalStateException if no validator was given and there is no Bean Validation provider; the message
         *     names one to add
         */
        public PartnerDirectory build() {
            Supplier<Validator> checked = validator == null ? given(DefaultValidator.make()) : validator;
            return new PartnerDirectory(
                    ports,
                    new Settings(
                            new Validation(new Once<>(checked)),
                            clock,
                            sleeper,
                            requestIds,
                            new Once<>(random),
                            roleCatalog == null ? RoleCatalog.builtIn() : roleCatalog,
                            ListenerGuard.over(listener::on)::accept,
                            rateLimits == null ? share -> new LearnedRateLimits(clock, share) : rateLimits,
                            threads,
                            policy,
                            Approver.none(),
                            false,
                            CallOptions.none()),
                    decorator,
                    surroundings);
        }
    }
}
