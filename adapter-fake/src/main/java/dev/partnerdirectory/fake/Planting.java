package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.SeedCustomer.Domain;
import dev.partnerdirectory.fake.store.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts what no port can create straight into the tables. */
final class Planting {
    private Planting() {}

    /** Inserts a customer; its key in the other tables. */
    static long customer(Session session, SeedCustomer seed) {
        Customer customer = seed.customer();
        CompanyProfile profile = customer.companyProfile();
        long key = session.insert(
                """
                INSERT INTO customer (id, company_name, company_key, domain, domain_key, email, relationship, commerce_id,
                    delegated_access) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                customer.id().value(),
                profile.companyName(),
                UserTable.sortKey(profile.companyName()),
                profile.domain(),
                UserTable.sortKey(profile.domain()),
                profile.email().orElse(null),
                customer.relationshipToPartner().name(),
                customer.commerceId().orElse(null),
                customer.allowDelegatedAccess().map(allowed -> allowed ? 1 : 0).orElse(null));
        domains(seed).forEach(domain -> domain(session, key, domain));
        seed.roles().forEach(role -> role(session, key, role));
        seed.skus().forEach(sku -> sku(session, key, sku));
        return key;
    }

    private static List<Domain> domains(SeedCustomer seed) {
        Map<String, Domain> byName = new LinkedHashMap<>();
        Customer customer = seed.customer();
        String own = customer.companyProfile().domain();
        byName.put(own.toLowerCase(Locale.ROOT), Domain.managed(own));
        customer.customDomains().forEach(name -> byName.put(name.toLowerCase(Locale.ROOT), Domain.managed(name)));
        seed.domains().forEach(domain -> byName.put(domain.name().toLowerCase(Locale.ROOT), domain));
        return List.copyOf(byName.values());
    }

    private static void domain(Session session, long customer, Domain domain) {
        session.update(
                "INSERT INTO domain (name_key, customer, name, verified, federated) VALUES (?, ?, ?, ?, ?)",
                domain.name().toLowerCase(Locale.ROOT),
                customer,
                domain.name(),
                domain.isVerified() ? 1 : 0,
                domain.isFederated() ? 1 : 0);
    }

    private static void role(Session session, long customer, DirectoryRole role) {
        session.update(
                "INSERT INTO role (customer, id, name) VALUES (?, ?, ?)",
                customer,
                role.id().value(),
                role.name());
    }

    private static void sku(Session session, long customer, SubscribedSku sku) {
        ProductSku product = sku.productSku();
        long key = session.insert(
                """
                INSERT INTO sku (customer, id, name, part_number, target_type, license_group, active_units,
                    suspended_units, warning_units, consumed_units, capability_status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""",
                customer,
                product.id().value(),
                product.name(),
                product.skuPartNumber(),
                product.targetType().orElse(null),
                product.licenseGroup().name(),
                sku.activeUnits(),
                sku.suspendedUnits(),
                sku.warningUnits(),
                sku.capabilityStatus());
        int position = 0;
        for (ServicePlan plan : sku.servicePlans()) {
            session.update(
                    """
                    INSERT INTO plan (sku, position, id, display_name, service_name, capability_status, target_type)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    key,
                    position++,
                    plan.id().value(),
                    plan.displayName(),
                    plan.serviceName(),
                    plan.capabilityStatus(),
                    plan.targetType().orElse(null));
        }
    }

    static void partnerRole(Session session, PartnerRole role) {
        session.update(
                "INSERT INTO partner_role (id, name, category) VALUES (?, ?, ?)",
                role.id().value(),
                role.name(),
                role.category().orElse(null));
    }

    static void partnerUser(Session session, UserId id, UserPrincipalName name, String displayName) {
        session.update(
                "INSERT INTO partner_user (id, upn, upn_key, display_name, display_key) VALUES (?, ?, ?, ?, ?)",
                id.value(),
                name.value(),
                name.key(),
                displayName,
                UserTable.sortKey(displayName));
    }
}
