package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.RoleEntry;
import dev.partnerdirectory.fake.store.UserEntry;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Generates customers and users; the same number always gives the same ones. Every fiftieth user has a role. */
final class Generator {
    private static final int IN_A_ROLE = 50;
    private static final List<String> FIRST =
            named("Ada,Björn,Chloé,Dmitri,Éloïse,Fatima,Grace,Håkon,Inês,José,Kateřina,Łucja,Máire,Nuño,"
                    + "Øystein,Pınar,Quentin,Renée,Søren,Thị Mai,Úrsula,Václav,Wiebke,Xóchitl,Ýmir,Zoë");
    private static final List<String> LAST =
            named("Ångström,Bărbulescu,Çelik,Dvořák,Eötvös,Fernández,García,Hüseyinov,Ibáñez,Jørgensen,"
                    + "Kovačević,Lindström,Müller,Núñez,O'Brien,Peña,Quiñones,Řezníček,Šimek,Tỷ,Üner,Vögeli,Weiß,"
                    + "Yılmaz,Żak");
    private static final List<String> COUNTRIES = List.of("US", "DE", "FR", "SE", "CZ", "TR", "IE", "PL");
    private static final List<DirectoryRole> ROLES = List.of(
            new DirectoryRole(new RoleId("62e90394-69f5-4237-9190-012177145e10"), "Company Administrator"),
            new DirectoryRole(new RoleId("729827e3-9c14-49f7-bb1b-9608f156bbb8"), "Helpdesk Administrator"),
            new DirectoryRole(new RoleId("fe930be7-5e62-47db-91af-98c3a49a38b1"), "User Account Administrator"),
            new DirectoryRole(new RoleId("f023fd81-a637-4b56-95fd-791ac0226033"), "Service Support Administrator"));

    private final DirectoryState state;
    private final Random random;
    private final String tag;

    private static List<String> named(String names) {
        return List.of(names.split(",", -1));
    }

    Generator(DirectoryState state, long number) {
        this.state = state;
        this.random = new Random(number);
        this.tag = Long.toString(number, Character.MAX_RADIX).replace('-', 'n');
    }

    void generate(int customers, int usersEach) {
        for (int number = 1; number <= customers; number++) {
            SeedCustomer customer = customer(number, usersEach);
            users(customer.addTo(state), usersEach);
        }
    }

    private SeedCustomer customer(int number, int users) {
        CustomerId id = new CustomerId(guid());
        String name = "generated-%s-%d".formatted(tag, number);
        return new SeedCustomer(
                Customer.of(
                                new CompanyProfile(
                                        id,
                                        name + ".onmicrosoft.com",
                                        "Generated %s %d".formatted(tag, number),
                                        Optional.empty()),
                                RelationshipToPartner.RESELLER)
                        .commerceId(guid())
                        .allowDelegatedAccess(true)
                        .build(),
                List.of(),
                ROLES,
                List.of(ems(users)));
    }

    private static SubscribedSku ems(int units) {
        ProductSku product = ProductSku.of(
                        new SkuId("efccb6f7-5641-4e0e-bd10-b4976e1bf68e"), "Enterprise Mobility + Security E3", "EMS")
                .targetType("User")
                .build();
        return SubscribedSku.of(product, units).build();
    }

    private void users(CustomerEntry customer, int users) {
        List<RoleEntry> roles = List.copyOf(customer.roles());
        String domain = customer.customer().companyProfile().domain();
        for (int number = 0; number < users; number++) {
            UserEntry user = state.addUser(customer, user(domain, number), false);
            if (number % IN_A_ROLE == 0) {
                state.addMember(roles.get(random.nextInt(roles.size())), user);
            }
        }
    }

    private CustomerUser user(String domain, int number) {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        return CustomerUser.of(
                        new UserId(guid()),
                        new UserPrincipalName("user%07d@%s".formatted(number, domain)),
                        first + " " + last)
                .userDomainType(UserDomainType.NONE)
                .firstName(first)
                .lastName(last)
                .usageLocation(new UsageLocation(COUNTRIES.get(random.nextInt(COUNTRIES.size()))))
                .build();
    }

    private String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
