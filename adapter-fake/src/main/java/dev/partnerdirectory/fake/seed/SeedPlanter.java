package dev.partnerdirectory.fake.seed;

import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.fake.seed.SeedFormat.CustomerSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.LicenseSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.PartnerMembership;
import dev.partnerdirectory.fake.seed.SeedFormat.PartnerSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.PartnerUserSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.UserSeed;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.DomainRow;
import dev.partnerdirectory.fake.store.PartnerAccount;
import dev.partnerdirectory.fake.store.PartnerRoleEntry;
import dev.partnerdirectory.fake.store.PartnerRoleEntry.Member;
import dev.partnerdirectory.fake.store.RoleEntry;
import dev.partnerdirectory.fake.store.SkuEntry;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.UserEntry;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds the objects of a seed to a directory, in the order of the seed. One instance per seed. */
public final class SeedPlanter {
    private final DirectoryState state;
    private @Nullable CustomerEntry customer;

    public SeedPlanter(DirectoryState state) {
        this.state = state;
    }

    /** Moves all customers to another directory. {@code staged} must not be used any more. */
    public static void adopt(DirectoryState staged, DirectoryState state) {
        state.numberFrom(staged);
        int number = 0;
        for (CustomerEntry customer : staged.customers()) {
            String path = "customers[" + number++ + "]";
            requireNewUsers(path, customer, state);
            added(path, () -> state.adopt(customer));
        }
    }

    private static void requireNewUsers(String path, CustomerEntry customer, DirectoryState state) {
        int number = 0;
        for (Iterator<UserEntry> users = customer.users().iterator(); users.hasNext(); number++) {
            if (state.user(users.next().id()).isPresent()) {
                throw SeedFault.at("%s.users[%d]".formatted(path, number), "is there twice: user.id");
            }
        }
    }

    void partner(PartnerSeed seed) {
        for (int i = 0; i < seed.roles().size(); i++) {
            PartnerRole role = seed.roles().get(i);
            added("partner.roles[" + i + "]", () -> state.partner().addRole(role));
        }
        for (int i = 0; i < seed.users().size(); i++) {
            String path = "partner.users[" + i + "]";
            PartnerUserSeed user = seed.users().get(i);
            added(path, () -> state.partner().addUser(user.user()));
            memberships(path + ".roles", user);
        }
    }

    private void memberships(String path, PartnerUserSeed user) {
        for (int i = 0; i < user.roles().size(); i++) {
            String place = path + "[" + i + "]";
            PartnerMembership membership = user.roles().get(i);
            PartnerRoleEntry role = state.partner()
                    .role(membership.role())
                    .orElseThrow(() -> SeedFault.at(place + ".roleId", "is no role of the partner's"));
            Member member = new Member(user.user(), membership.account());
            added(place, () -> state.partner().addMember(role, member));
        }
    }

    /** Replaces all roles of a partner user. */
    public void replaceMemberships(PartnerUserSeed seed) {
        PartnerAccount partner = state.partner();
        for (PartnerRoleEntry role : partner.roles()) {
            role.member(seed.user().id()).ifPresent(member -> partner.removeMember(role, member));
        }
        memberships("roles", seed);
    }

    void customer(String path, CustomerSeed seed) {
        customer = added(path, () -> add(state, seed));
    }

    /** Adds a customer with all its parts. The default domain is managed unless {@code domains} says otherwise. */
    public static CustomerEntry add(DirectoryState state, CustomerSeed seed) {
        Map<String, DomainRow> byName = new LinkedHashMap<>();
        put(byName, DomainRow.managed(seed.customer().companyProfile().domain()));
        seed.customer().customDomains().forEach(name -> put(byName, DomainRow.managed(name)));
        seed.domains().forEach(domain -> put(byName, domain));
        CustomerEntry added = state.addCustomer(seed.customer(), List.copyOf(byName.values()));
        seed.roles().forEach(role -> state.addRole(added, role));
        seed.skus().forEach(sku -> state.addSku(added, sku));
        return added;
    }

    private static void put(Map<String, DomainRow> byName, DomainRow domain) {
        byName.put(domain.key(), domain);
    }

    void user(String path, UserSeed seed) {
        CustomerEntry owner = customer;
        if (owner == null) {
            throw new IllegalStateException("a user came before the first customer");
        }
        addUser(path, owner, seed);
    }

    /** Adds a user with roles and licences, or replaces the user with the same id. */
    public void putUser(String path, CustomerEntry owner, UserSeed seed) {
        Optional<UserEntry> former = state.user(seed.user().id());
        if (former.isPresent()) {
            parts(path, owner, state.replaceUser(former.get(), seed.user(), seed.forceChange()), seed);
        } else {
            addUser(path, owner, seed);
        }
    }

    private void addUser(String path, CustomerEntry owner, UserSeed seed) {
        parts(path, owner, added(path, () -> state.addUser(owner, seed.user(), seed.forceChange())), seed);
    }

    private void parts(String path, CustomerEntry owner, UserEntry user, UserSeed seed) {
        for (int i = 0; i < seed.roles().size(); i++) {
            String place = path + ".roles[" + i + "]";
            RoleEntry role = owner.role(seed.roles().get(i))
                    .orElseThrow(() -> SeedFault.at(place, "is no role of the customer's"));
            added(place, () -> state.addMember(role, user));
        }
        for (int i = 0; i < seed.licenses().size(); i++) {
            license(path + ".licenses[" + i + "]", owner, user, seed.licenses().get(i));
        }
    }

    private void license(String path, CustomerEntry owner, UserEntry user, LicenseSeed seed) {
        SkuEntry sku =
                owner.sku(seed.sku()).orElseThrow(() -> SeedFault.at(path + ".skuId", "is no SKU of the customer's"));
        if (user.licenses().containsKey(sku)) {
            throw SeedFault.at(path, "is there twice: license.user, license.sku");
        }
        if (!sku.hasPlans(Set.copyOf(seed.excludedPlans()))) {
            throw SeedFault.at(path + ".excludedPlans", "names a plan that the SKU does not have");
        }
        if (sku.sku().availableUnits() < 1) {
            throw SeedFault.at(path, "is one licence more than there are units of SKU " + seed.sku());
        }
        state.assign(user, sku, Set.copyOf(seed.excludedPlans()));
    }

    private static void added(String path, Runnable insert) {
        added(path, () -> {
            insert.run();
            return true;
        });
    }

    private static <T> T added(String path, Supplier<T> insert) {
        try {
            return insert.get();
        } catch (StoreFailure failure) {
            throw failure.duplicate()
                    .map(what -> (RuntimeException) SeedFault.at(path, "is there twice: " + what))
                    .orElse(failure);
        }
    }
}
