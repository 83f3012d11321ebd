package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import dev.partnerdirectory.core.testing.TestDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything a provisioning run needs, in memory. One thread unless told otherwise. */
final class Bench implements PasswordSink {
    static final Provisioning.Options ONE = Provisioning.Options.sequential();
    static final RunId RUN = new RunId("7a2b6a10-0000-4000-8000-00000000000a");
    static final Policy FREE = Policy.standard().withLastHolder(false).withoutApprovals();

    final Harness harness = new Harness();
    final TestDirectory directory = harness.directory();
    final MemoryJournal journal = new MemoryJournal();
    final Map<UserPrincipalName, Secret> handedOver = new LinkedHashMap<>();
    final List<UserPrincipalName> handOvers = new ArrayList<>();
    DirectoryPorts ports = directory;
    Plan plan = Plan.of("manifest", List.of());
    private boolean secretKept;

    Provisioning provisioning() {
        return harness.builder(ports).build().provisioning();
    }

    /** The run of the plan, with the journal. */
    StoredRun run() {
        return new BenchRun();
    }

    boolean hasSecret() {
        return secretKept;
    }

    private final class BenchRun implements StoredRun {
        @Override
        public RunInfo info() {
            return new RunInfo(RUN, Instant.EPOCH, Map.of());
        }

        @Override
        public Plan plan() {
            return plan;
        }

        @Override
        public Journal journal() {
            return journal;
        }

        @Override
        public boolean hasSecret() {
            return secretKept;
        }

        @Override
        public Secret secret() {
            secretKept = true;
            return Secret.of("a secret of 32 bytes, as it must be");
        }

        @Override
        public void forgetSecret() {
            secretKept = false;
        }

        @Override
        public void close() {}
    }

    @Override
    public void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        handOvers.add(user);
        handedOver.put(user, password);
    }

    // What is wished

    static UserRow present(long row, String local, String... roles) {
        return UserRow.of("contoso.onmicrosoft.com", local + "@contoso.onmicrosoft.com")
                .row(row)
                .displayName("The " + local)
                .firstName("First")
                .lastName("Last")
                .usageLocation("US")
                .roles(roles)
                .build();
    }

    static UserRow licensed(UserRow row, String... licenses) {
        return new UserRow(
                row.row(),
                row.customer(),
                row.userPrincipalName(),
                row.displayName(),
                row.firstName(),
                row.lastName(),
                row.usageLocation(),
                row.roles(),
                List.of(licenses),
                row.state(),
                Optional.empty());
    }

    static UserRow absent(long row, String local) {
        return UserRow.of("Contoso", local + "@contoso.onmicrosoft.com")
                .row(row)
                .state("absent")
                .build();
    }

    static RoleSetRow owned(long row, String role, String... locals) {
        return new RoleSetRow(
                row,
                "Contoso",
                role,
                Stream.of(locals)
                        .map(local -> local + "@contoso.onmicrosoft.com")
                        .toList(),
                true);
    }

    static Manifest manifest(ManifestEntry... entries) {
        return manifest(List.of(entries));
    }

    static Manifest manifest(List<ManifestEntry> entries) {
        return entries::forEach;
    }

    // What is done

    PlanSummary plan(ManifestEntry... entries) {
        return plan(manifest(entries));
    }

    PlanSummary plan(Manifest manifest) {
        plan = provisioning().plan(manifest, ONE).orThrow();
        return plan.summary();
    }

    List<Violation> faults(ManifestEntry... entries) {
        return provisioning().plan(manifest(entries), ONE).faults();
    }

    List<PlanStep> steps() {
        return plan.steps().toList();
    }

    RunReport apply() {
        return apply(FREE);
    }

    RunReport apply(Policy policy) {
        return harness.builder(ports).policy(policy).build().provisioning().apply(run(), this, ONE, RunListener.none());
    }

    RunReport resume() {
        journal.reopened();
        return provisioning().resume(run(), this, ONE, RunListener.none());
    }

    PlanSummary planUndo() {
        plan = provisioning().undo(run(), ONE);
        return plan.summary();
    }

    List<RowResult> rows() {
        return run().report().rows().toList();
    }

    // What there is

    /** Contoso has this user, as the manifest's rows would have them. */
    CustomerUser given(String local, RoleId... roles) {
        return given(Samples.CONTOSO, local, roles);
    }

    CustomerUser given(CustomerId customer, String local, RoleId... roles) {
        CustomerUser user = directory
                .users()
                .create(
                        customer,
                        NewCustomerUser.of(
                                        Samples.name(local),
                                        "The " + local,
                                        PasswordProfile.temporary(Samples.password()))
                                .withNames("First", "Last")
                                .withUsageLocation(new UsageLocation("US")),
                        id());
        for (RoleId role : roles) {
            directory.roleMembers().add(customer, role, NewUserMember.of(user), id());
        }
        return user;
    }

    static RequestId id() {
        return new RequestId(UUID.randomUUID());
    }

    /** Everything that can be read of the directory, in words, without ids. */
    Set<String> state() {
        Set<String> state = new TreeSet<>();
        Pages.stream(PageRequest.first(), directory.customers()::list)
                .forEach(customer -> state.addAll(state(customer.id())));
        return state;
    }

    private Set<String> state(CustomerId customer) {
        Set<String> state = new TreeSet<>();
        Pages.stream(PageRequest.first(), page -> directory.users().list(customer, UserListing.active(), page))
                .forEach(user -> {
                    String who = customer + " " + user.userPrincipalName().key();
                    state.add(who + " " + user.displayName() + " " + user.firstName() + " " + user.lastName() + " "
                            + user.usageLocation());
                    directory.directoryRoles().ofUser(customer, user.id()).stream()
                            .map(DirectoryRole::name)
                            .forEach(role -> state.add(who + " holds " + role));
                    directory
                            .licenses()
                            .ofUser(customer, user.id())
                            .forEach(license -> state.add(who + " has "
                                    + license.productSku().skuPartNumber().toLowerCase(Locale.ROOT)));
                });
        return state;
    }
}
