package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.plan.PlannedLicense;
import dev.partnerdirectory.core.write.Once;
import dev.partnerdirectory.core.write.RoleLookup;
import dev.partnerdirectory.core.write.SkuLookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the steps from a customer's current state to its desired state, and all errors that prevent them. The order of
 * the rows does not matter. One instance plans one customer.
 */
public final class CustomerPlanner {
    /**
     * The result.
     *
     * @param part   valid only if there are no errors
     * @param faults the errors of the desired state
     * @param lost   why the customer could not be read, if so; each of its rows then has an error
     */
    public record Planned(CustomerPlan part, List<Violation> faults, Optional<DirectoryException> lost) {
        public Planned {
            faults = List.copyOf(faults);
        }

        /** The same result with more errors, of rows that were left out. */
        public Planned withFaults(List<Violation> more) {
            return new Planned(
                    part, Stream.concat(faults.stream(), more.stream()).toList(), lost);
        }
    }

    private final DesiredState desired;
    private final CustomerView view;
    private final Purpose purpose;
    private final CustomerPlanBuilder section;
    private final CustomerDomains domains;
    private final List<Violation> faults = new ArrayList<>();
    private final Map<UserPrincipalName, DesiredUser> users = new HashMap<>();
    private final Map<RoleRef, RoleId> roles = new HashMap<>();
    /** For each name, the user who was deleted last. */
    private final Once<Map<UserPrincipalName, CustomerUser>> namesakes = new Once<>(this::namesakes);

    public CustomerPlanner(DesiredState desired, CustomerView view, Purpose purpose, RoleCatalog catalog) {
        this.desired = desired;
        this.view = view;
        this.purpose = purpose;
        this.section = new CustomerPlanBuilder(view, desired.name(), desired.domain(), catalog);
        this.domains = new CustomerDomains(view, desired.name(), desired.domain());
    }

    /** Plans the customer. Without rows, nothing is read. */
    public Planned plan() {
        if (desired.rows().isEmpty()) {
            return new Planned(section.none(), List.of(), Optional.empty());
        }
        try {
            desired.users().forEach(this::enter);
            DesiredMembers memberships = new DesiredMembers(view, section, users, faults);
            users.values().forEach(user -> plan(user, memberships));
            desired.roles()
                    .forEach(
                            set -> role(set.row(), "role", set.role()).ifPresent(role -> memberships.enter(set, role)));
            memberships.plan();
            users.values()
                    .forEach(user -> section.looked(user.row(), user.name().value()));
            desired.roles().forEach(set -> section.looked(set.row(), set.role().toString()));
            return new Planned(section.build(), faults, Optional.empty());
        } catch (DirectoryException unreadable) {
            // A customer that cannot be read must not hide the errors of other customers.
            CustomerView.requireOfOneCustomer(unreadable);
            desired.rows().forEach(row -> fault(row, "customer", "cannot be read: " + unreadable.getMessage()));
            return new Planned(section.none(), faults, Optional.of(unreadable));
        }
    }

    private void enter(DesiredUser user) {
        DesiredUser first = users.putIfAbsent(user.name(), user);
        if (first != null) {
            boolean contrary = first.present() != user.present();
            fault(
                    user.row(),
                    "userPrincipalName",
                    "is already in row %d%s".formatted(first.row(), contrary ? ", with the opposite state" : ""));
        }
    }

    private void plan(DesiredUser user, DesiredMembers memberships) {
        Optional<CustomerUser> bearer = view.bearer(user.name());
        if (!user.present()) {
            bearer.ifPresent(there -> takeAway(user, there));
            return;
        }
        Person person = bearer.map(Person::of).orElseGet(user::toCome);
        bearer.ifPresentOrElse(there -> update(user, there), () -> create(user, person));
        for (RoleRef ref : user.roles()) {
            role(user.row(), "roles", ref).ifPresent(role -> memberships.enter(user, person, role));
        }
        license(user, person, bearer);
    }

    private void takeAway(DesiredUser user, CustomerUser there) {
        Person person = Person.of(there);
        Set<RoleId> held = view.rolesOf(there.id());
        if (purpose == Purpose.OFFBOARD) {
            held.forEach(role ->
                    section.step(user.row(), new Change.RevokeRole(person, role, section.nameOf(role)), "held"));
            inOneUpdate(view.licensesOf(there.id()).values().stream().map(License::productSku))
                    .forEach(skus -> section.step(user.row(), new Change.RemoveLicense(person, skus), "assigned"));
        }
        section.step(user.row(), new Change.DeleteUser(person, held), "there");
    }

    private void create(DesiredUser user, Person person) {
        if (user.fields().displayName().isEmpty()) {
            fault(user.row(), "displayName", "must be given: there is no such user yet");
        }
        domains.fault(user.name()).ifPresent(reason -> fault(user.row(), "userPrincipalName", reason));
        Optional<UserId> gone =
                Optional.ofNullable(namesakes.get().get(user.name())).map(CustomerUser::id);
        section.step(user.row(), new Change.CreateUser(person, user.fields()), "not there", gone);
    }

    /** Nobody, if the deleted users cannot be read: this is a mere hint. */
    private Map<UserPrincipalName, CustomerUser> namesakes() {
        try {
            return view.deleted().values().stream()
                    .collect(Collectors.toMap(
                            CustomerUser::userPrincipalName,
                            one -> one,
                            BinaryOperator.maxBy(Comparator.comparing(
                                    one -> one.softDeletionTime().orElse(Instant.MIN)))));
        } catch (DirectoryException unreadable) {
            CustomerView.requireOfOneCustomer(unreadable);
            return Map.of();
        }
    }

    private void update(DesiredUser user, CustomerUser there) {
        UserChanges needed = purpose == Purpose.ONBOARD
                ? user.fields().emptyIn(there)
                : user.fields().notYetLike(there);
        if (!needed.isEmpty()) {
            UserChanges before = needed.valuesIn(there);
            section.step(
                    user.row(),
                    new Change.UpdateUser(Person.of(there), needed, before),
                    Fields.differences(needed, before));
        }
    }

    private void license(DesiredUser user, Person person, Optional<CustomerUser> bearer) {
        if (user.licenses().isEmpty()) {
            return;
        }
        // One SKU may have several names.
        List<SubscribedSku> missing = user.licenses().stream()
                .flatMap(ref -> sku(user.row(), ref).stream())
                .distinct()
                .filter(sku -> !isHeld(person, sku))
                .toList();
        if (!missing.isEmpty()
                && user.fields().usageLocation().isEmpty()
                && bearer.flatMap(CustomerUser::usageLocation).isEmpty()) {
            fault(user.row(), "usageLocation", "is required to assign licences");
        }
        missing.forEach(
                sku -> section.unit(sku.productSku().id(), sku.productSku().skuPartNumber(), sku.availableUnits()));
        inOneUpdate(missing.stream().map(SubscribedSku::productSku))
                .forEach(skus -> section.step(user.row(), new Change.AssignLicense(person, skus), "not assigned"));
    }

    private boolean isHeld(Person person, SubscribedSku sku) {
        return person.id()
                .flatMap(id -> view.plansOf(id, sku.productSku().id()))
                .isPresent();
    }

    /** SKUs of one group can be changed in one update. SKUs of unknown groups are changed one by one. */
    private static Collection<List<PlannedLicense>> inOneUpdate(Stream<ProductSku> skus) {
        return skus.collect(Collectors.groupingBy(
                        sku -> sku.licenseGroup() == LicenseGroup.UNKNOWN ? sku.id() : sku.licenseGroup(),
                        Collectors.mapping(
                                sku -> new PlannedLicense(sku.id(), sku.skuPartNumber(), Set.of()),
                                Collectors.toList())))
                .values();
    }

    private Optional<RoleId> role(long row, String field, RoleRef ref) {
        Optional<RoleId> known = Optional.ofNullable(roles.get(ref))
                .or(() -> follow(row, field, () -> {
                    RoleId id = view.role(ref);
                    readHolders(id);
                    return id;
                }));
        known.ifPresent(id -> roles.put(ref, id));
        return known;
    }

    private void readHolders(RoleId role) {
        try {
            Set<UserId> unused = view.holders(role);
        } catch (NotFound absent) {
            if (absent.missing() != NotFound.Missing.ROLE) {
                throw absent;
            }
            throw RoleLookup.notActivated(absent, desired.domain(), section.nameOf(role), role);
        }
    }

    private Optional<SubscribedSku> sku(long row, SkuRef ref) {
        List<SubscribedSku> bought = view.skus();
        return follow(row, "licenses", () -> SkuLookup.only(view.customer(), ref, bought));
    }

    private <T> Optional<T> follow(long row, String field, Supplier<T> lookup) {
        try {
            return Optional.of(lookup.get());
        } catch (DirectoryException lost) {
            if (lost.kind() != ErrorKind.CONFLICT && !isLost(lost)) {
                throw lost;
            }
            fault(row, field, "cannot be used: " + lost.messageAndRemedy());
            return Optional.empty();
        }
    }

    private static boolean isLost(DirectoryException failure) {
        return failure instanceof NotFound absent && absent.missing() != NotFound.Missing.CUSTOMER;
    }

    private void fault(long row, String field, String reason) {
        faults.add(new Violation(row, field, reason));
    }
}
