package dev.partnerdirectory.core.access;

import dev.partnerdirectory.core.access.CustomerAccess.Holder;
import dev.partnerdirectory.core.access.CustomerAccess.Kind;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Summarises readings of privileged access: counts and findings. Readings are added one by one and not kept. For one
 * thread.
 */
public final class AccessReport {
    /** A fact that somebody should check, or a difference from the expected or the earlier holders. */
    public enum AccessFinding {
        /** Somebody holds a role who is not among those expected. */
        UNEXPECTED,
        /** Somebody who is expected to hold a role does not. */
        MISSING,
        /** Somebody holds a role who did not at the time of the earlier report. */
        ADDED,
        /** Somebody held a role at the time of the earlier report and does not now. */
        REMOVED,
        /** The customer could not be read. */
        UNREAD,
        /** More hold the role than the policy allows. */
        TOO_MANY,
        /** One person is privileged in several customers. */
        SEVERAL_CUSTOMERS,
        /** A group, an application, or what may be one, holds the role. */
        NO_PERSON,
        /** A user of another directory holds the role. */
        GUEST,
        /** The holder is not among the active users. */
        NOT_LISTED,
        /** Only one holds the role: if that person is away, nobody does. */
        ONLY_ONE,
        /** Nobody holds the role. */
        NOBODY;

        private static final Set<AccessFinding> DIFFERENCES = EnumSet.of(UNEXPECTED, MISSING, ADDED, REMOVED);

        /** Whether it is a difference from the expected or the earlier holders. */
        public boolean isDifference() {
            return DIFFERENCES.contains(this);
        }
    }

    /**
     * A finding.
     *
     * @param customer the domain of the customer; empty where it is about several
     * @param role     empty where it is about no single role
     * @param holder   empty where it is about no single holder
     * @param detail   a number or a reason, in words; may be empty
     */
    public record Item(AccessFinding finding, String customer, String role, String holder, String detail) {}

    /** How often a role is held, and in how many customers. */
    public record RoleCount(long holders, long customers) {}

    /**
     * What the readings are held against.
     *
     * @param mostHolders of a role, where the policy has a limit
     * @param expected    by customer and role, keys of who may hold it: a name in lower case or an id
     */
    public record Standard(
            Map<RoleId, Integer> mostHolders,
            Optional<Map<CustomerId, Map<RoleId, Set<String>>>> expected,
            Optional<EarlierAccess> earlier) {
        public Standard {
            mostHolders = Map.copyOf(mostHolders);
        }
    }

    private final Standard standard;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, RoleCount> roles = new TreeMap<>();
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final Map<String, Set<String>> customersOf = new HashMap<>();
    private long customers;
    private long holdings;

    public AccessReport(Standard standard) {
        this.standard = standard;
    }

    /** Adds a customer. */
    public void add(CustomerAccess access) {
        customers++;
        if (access.failure().isPresent()) {
            items.add(new Item(
                    AccessFinding.UNREAD,
                    access.domain(),
                    "",
                    "",
                    access.failure().get()));
            return;
        }
        Set<EarlierAccess.Held> now = new HashSet<>();
        for (CustomerAccess.Role role : access.roles()) {
            count(access, role);
            for (Holder holder : role.holders()) {
                look(access, role, holder);
                now.add(new EarlierAccess.Held(role.id(), holder.id(), role.name(), holder.label()));
            }
        }
        compare(access, now);
        standard.expected().ifPresent(all -> missing(access, all.getOrDefault(access.customer(), Map.of())));
    }

    private void count(CustomerAccess access, CustomerAccess.Role role) {
        long holders = role.holders().stream().map(Holder::id).distinct().count();
        holdings += role.holders().size();
        if (holders == 0) {
            items.add(new Item(AccessFinding.NOBODY, access.domain(), role.name(), "", ""));
            return;
        }
        RoleCount so = roles.getOrDefault(role.name(), new RoleCount(0, 0));
        roles.put(role.name(), new RoleCount(so.holders() + holders, so.customers() + 1));
        if (holders == 1) {
            items.add(new Item(
                    AccessFinding.ONLY_ONE,
                    access.domain(),
                    role.name(),
                    role.holders().get(0).label(),
                    ""));
        }
        int most = standard.mostHolders().getOrDefault(role.id(), Integer.MAX_VALUE);
        if (holders > most) {
            String detail = "%d hold it; the limit is %d".formatted(holders, most);
            items.add(new Item(AccessFinding.TOO_MANY, access.domain(), role.name(), "", detail));
        }
    }

    private void look(CustomerAccess access, CustomerAccess.Role role, Holder holder) {
        kinds.merge(holder.kind(), 1L, Long::sum);
        switch (holder.kind()) {
            case USER, GUEST -> {
                customersOf
                        .computeIfAbsent(holder.home(), any -> new HashSet<>(1))
                        .add(access.domain());
                if (holder.kind() == Kind.GUEST) {
                    items.add(item(AccessFinding.GUEST, access, role, holder));
                }
                if (!holder.listed()) {
                    items.add(item(AccessFinding.NOT_LISTED, access, role, holder));
                }
            }
            case GROUP, APPLICATION, UNKNOWN -> items.add(item(AccessFinding.NO_PERSON, access, role, holder));
        }
        standard.expected().ifPresent(all -> {
            Set<String> may = all.getOrDefault(access.customer(), Map.of()).getOrDefault(role.id(), Set.of());
            if (!isAmong(may, holder)) {
                items.add(item(AccessFinding.UNEXPECTED, access, role, holder));
            }
        });
    }

    private static boolean isAmong(Set<String> keys, Holder holder) {
        return keys.contains(holder.id().toLowerCase(Locale.ROOT))
                || keys.contains(holder.userPrincipalName().toLowerCase(Locale.ROOT));
    }

    private static Item item(AccessFinding finding, CustomerAccess access, CustomerAccess.Role role, Holder holder) {
        return new Item(finding, access.domain(), role.name(), holder.label(), "");
    }

    private void missing(CustomerAccess access, Map<RoleId, Set<String>> expected) {
        expected.forEach((id, keys) -> {
            Optional<CustomerAccess.Role> role =
                    access.roles().stream().filter(one -> one.id().equals(id)).findFirst();
            List<Holder> holders = role.map(CustomerAccess.Role::holders).orElse(List.of());
            String name = role.map(CustomerAccess.Role::name).orElseGet(id::value);
            keys.stream()
                    .filter(key -> holders.stream().noneMatch(holder -> isAmong(Set.of(key), holder)))
                    .sorted()
                    .forEach(key -> items.add(new Item(AccessFinding.MISSING, access.domain(), name, key, "")));
        });
    }

    private void compare(CustomerAccess access, Set<EarlierAccess.Held> now) {
        standard.earlier()
                .filter(earlier -> !earlier.unread().contains(access.customer()))
                .ifPresent(earlier -> {
                    Set<EarlierAccess.Held> then = earlier.held().getOrDefault(access.customer(), Set.of());
                    differences(AccessFinding.ADDED, access, now, then);
                    differences(AccessFinding.REMOVED, access, then, now);
                });
    }

    private void differences(
            AccessFinding finding,
            CustomerAccess access,
            Set<EarlierAccess.Held> some,
            Set<EarlierAccess.Held> others) {
        some.stream()
                .filter(held -> !others.contains(held))
                .map(held -> new Item(finding, access.domain(), held.roleName(), held.label(), ""))
                .sorted(Comparator.comparing(Item::role).thenComparing(Item::holder))
                .forEach(items::add);
    }

    /** What was found: differences first, then in the order of {@link AccessFinding}, and of the customers. */
    public List<Item> findings() {
        List<Item> all = new ArrayList<>(items);
        new TreeMap<>(customersOf).forEach((person, theirs) -> {
            if (theirs.size() > 1) {
                String where = "in %d customers: %s".formatted(theirs.size(), String.join(", ", sorted(theirs)));
                all.add(new Item(AccessFinding.SEVERAL_CUSTOMERS, "", "", person, where));
            }
        });
        all.sort(Comparator.comparing(Item::finding));
        return all;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** Customers, those that could not be read among them. */
    public long customers() {
        return customers;
    }

    /** How many assignments of a privileged role there are. */
    public long holdings() {
        return holdings;
    }

    /** Different people, a guest being the same as at home. */
    public long people() {
        return customersOf.size();
    }

    /** By the name of each privileged role that somebody holds. */
    public Map<String, RoleCount> roles() {
        return new TreeMap<>(roles);
    }

    /** How many of the holdings are of which kind. */
    public Map<Kind, Long> kinds() {
        return Map.copyOf(kinds);
    }
}
