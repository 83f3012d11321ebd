package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The data of one customer. */
final class Tenant {
    private static final Duration RESTORABLE = Duration.ofDays(30);

    final Customer customer;
    final Map<UserId, CustomerUser> active = new LinkedHashMap<>();
    final Map<UserId, CustomerUser> deleted = new LinkedHashMap<>();
    final List<DirectoryRole> roles;
    final List<SubscribedSku> skus = new ArrayList<>();

    private final Set<String> managedDomains = new LinkedHashSet<>();
    private final Map<UserId, Instant> deletedAt = new LinkedHashMap<>();
    private final Map<RoleId, Set<UserId>> members = new LinkedHashMap<>();
    private final Map<UserId, List<License>> licenses = new LinkedHashMap<>();

    /** @param moreDomains managed domains besides the customer's own */
    Tenant(Customer customer, List<DirectoryRole> roles, String... moreDomains) {
        this.customer = customer;
        this.roles = roles;
        managedDomains.add(customer.companyProfile().domain().toLowerCase(Locale.ROOT));
        managedDomains.addAll(List.of(moreDomains));
        customer.customDomains().forEach(domain -> managedDomains.add(domain.toLowerCase(Locale.ROOT)));
    }

    boolean manages(String domain) {
        return managedDomains.contains(domain.toLowerCase(Locale.ROOT));
    }

    /** The users in a role, deleted users included. */
    Set<UserId> membersOf(RoleId role) {
        if (roles.stream().noneMatch(known -> known.id().equals(role))) {
            throw new NotFound(NotFound.Missing.ROLE, "no such role", ErrorDetails.none());
        }
        return members.computeIfAbsent(role, any -> new LinkedHashSet<>());
    }

    List<License> licensesOf(UserId user) {
        return licenses.computeIfAbsent(user, any -> new ArrayList<>());
    }

    CustomerUser active(UserId user) {
        return Optional.ofNullable(active.get(user)).orElseThrow(Tenant::missingUser);
    }

    static NotFound missingUser() {
        return new NotFound(NotFound.Missing.USER, "no such user", ErrorDetails.none());
    }

    Optional<SubscribedSku> sku(SkuId id) {
        return skus.stream().filter(sku -> sku.productSku().id().equals(id)).findFirst();
    }

    /** The SKU with the units that users hold now, deleted users included. */
    SubscribedSku counted(SubscribedSku sku) {
        int held = (int) licenses.values().stream()
                .flatMap(List::stream)
                .filter(license ->
                        license.productSku().id().equals(sku.productSku().id()))
                .count();
        return sku.toBuilder().consumedUnits(sku.consumedUnits() + held).build();
    }

    void delete(CustomerUser user, Instant now) {
        active.remove(user.id());
        deleted.put(user.id(), user);
        deletedAt.put(user.id(), now);
    }

    /** Takes a user from the deleted ones. */
    void undelete(UserId user) {
        deleted.remove(user);
        deletedAt.remove(user);
    }

    /** Removes the users who were deleted too long ago to be restored. */
    void purge(Instant now) {
        List<UserId> purged = deleted.keySet().stream()
                .filter(user -> !deletedAt
                        .computeIfAbsent(user, any -> now)
                        .plus(RESTORABLE)
                        .isAfter(now))
                .toList();
        purged.forEach(user -> {
            undelete(user);
            licenses.remove(user);
            members.values().forEach(role -> role.remove(user));
        });
    }
}
