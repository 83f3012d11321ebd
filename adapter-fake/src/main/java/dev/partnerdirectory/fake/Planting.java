package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.fake.SeedCustomer.Domain;
import dev.partnerdirectory.fake.store.DomainRow;
import dev.partnerdirectory.fake.store.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a customer with all its parts straight into the tables. */
final class Planting {
    private Planting() {}

    /** Inserts a customer; its key in the tables. */
    static long customer(Tables tables, SeedCustomer seed) {
        long key = tables.customers().insert(seed.customer(), domains(seed));
        seed.roles().forEach(role -> tables.roles().insert(key, role));
        seed.skus().forEach(sku -> tables.licenses().insert(key, sku));
        return key;
    }

    private static List<DomainRow> domains(SeedCustomer seed) {
        Map<String, DomainRow> byName = new LinkedHashMap<>();
        Customer customer = seed.customer();
        put(byName, Domain.managed(customer.companyProfile().domain()));
        customer.customDomains().forEach(name -> put(byName, Domain.managed(name)));
        seed.domains().forEach(domain -> put(byName, domain));
        return List.copyOf(byName.values());
    }

    private static void put(Map<String, DomainRow> byName, Domain domain) {
        DomainRow row = new DomainRow(domain.name(), domain.isVerified(), domain.isFederated());
        byName.put(row.key(), row);
    }
}
