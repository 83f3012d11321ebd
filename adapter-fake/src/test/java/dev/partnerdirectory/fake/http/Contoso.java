package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.FakeOptions;
import dev.partnerdirectory.fake.SeedCustomer;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An emulator with the customer and users of the reference's samples. Its clock stands at the time of the samples. */
final class Contoso implements AutoCloseable {
    static final String CUSTOMER = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04";
    static final String DOMAIN = "dtdemocspcustomer005.onmicrosoft.com";
    static final String DANIEL = "a9ef48bb-8758-4590-a312-d4a47bfaded4";
    static final String ADMIN = "6e668259-1f09-479d-bcb8-d9b03e826b8d";
    static final String ROLE = "f023fd81-a637-4b56-95fd-791ac0226033";
    static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    static final String STRANGER = "0c39d6d5-c70d-4c55-bc02-f620844f3fd1";
    static final String POWER_BI = "f8a1db68-be16-40ed-86d5-cb42ce701560";
    static final String EMS = "efccb6f7-5641-4e0e-bd10-b4976e1bf68e";
    static final String MINECRAFT = "984df360-9a74-4647-8cf8-696749f6247a";
    static final String PARTNER_ROLE = "a654330a-cea1-4f76-9641-8195bdd795d3";
    static final String AGENT = "11111111-2222-4333-8444-555555555555";
    static final String USERS = "/v1/customers/" + CUSTOMER + "/users";
    static final String MEMBERS = "/v1/customers/" + CUSTOMER + "/directoryroles/" + ROLE + "/usermembers";

    final FakeClock clock = FakeClock.standingAt(Instant.parse("2017-01-20T00:33:34Z"));
    final FakeDirectory directory;
    final FakeDirectoryServer server;
    final Wire wire;

    private final Deque<UUID> nextIds = new ArrayDeque<>(List.of(UUID.fromString(DANIEL), UUID.fromString(ADMIN)));

    Contoso() {
        this(Behaviours.defaults());
    }

    Contoso(Behaviours behaviours) {
        this(behaviours, FakeOptions.defaults());
    }

    Contoso(Behaviours behaviours, FakeOptions options) {
        directory = FakeDirectory.inMemory()
                .clock(clock)
                .options(options)
                .ids(() -> nextIds.isEmpty() ? UUID.randomUUID() : nextIds.remove())
                .open();
        seed();
        server = FakeDirectoryServer.serving(directory)
                .clock(clock)
                .behaviours(behaviours)
                .start();
        wire = new Wire(server.baseUri());
    }

    static Behaviours with(Behaviour behaviour, String choice) {
        return Behaviours.defaults().with(behaviour, choice);
    }

    /** Sets the id of the next user to be created. */
    void nextId(String id) {
        nextIds.add(UUID.fromString(id));
    }

    private void seed() {
        directory.add(new SeedCustomer(
                customer(CUSTOMER, "DT Demo CSP Customer 005", DOMAIN, RelationshipToPartner.RESELLER),
                List.of(SeedCustomer.Domain.federated("federated.example")),
                List.of(
                        new DirectoryRole(new RoleId(HELPDESK), "Helpdesk Administrator"),
                        new DirectoryRole(
                                new RoleId("fe930be7-5e62-47db-91af-98c3a49a38b1"), "User Account Administrator"),
                        new DirectoryRole(new RoleId(ROLE), "Service Support Administrator")),
                List.of(
                        sku(EMS, "Enterprise Mobility + Security E3", "EMS", LicenseGroup.GROUP1, 5),
                        sku(POWER_BI, "Power BI Pro", "POWER_BI_PRO", LicenseGroup.GROUP1, 1),
                        sku(MINECRAFT, "Minecraft", "CFQ7TTC0K5DR/0002", LicenseGroup.GROUP2, 3))));
        directory.add(new SeedCustomer(
                customer(STRANGER, "Stranger", "stranger.onmicrosoft.com", RelationshipToPartner.NONE),
                List.of(),
                List.of(),
                List.of()));
        directory.addPartnerRole(
                new PartnerRole(new RoleId(PARTNER_ROLE), "AdminAgents", Optional.of("tenant"), Optional.empty()));
        directory.addPartnerUser(
                new UserId(AGENT), new UserPrincipalName("agent@partner.onmicrosoft.com"), "Agent Smith");
        user("Daniel", "Daniel", "Tsai", "Daniel Tsai", Optional.of("US"));
        user("admin", "Daniel", "Tsai", "DT Demo CSP Customer 005", Optional.empty());
    }

    CustomerUser user(String local, String first, String last, String display, Optional<String> location) {
        return directory
                .users()
                .create(
                        new CustomerId(CUSTOMER),
                        new NewCustomerUser(
                                new UserPrincipalName(local + "@" + DOMAIN),
                                display,
                                Optional.of(first),
                                Optional.of(last),
                                location.map(UsageLocation::new),
                                Optional.empty(),
                                Optional.empty(),
                                PasswordProfile.permanent(Secret.of("Renew456*"))),
                        new RequestId(UUID.randomUUID()));
    }

    private static Customer customer(String id, String name, String domain, RelationshipToPartner relationship) {
        return Customer.of(
                        new CompanyProfile(new CustomerId(id), domain, name, Optional.of("admin@" + domain)),
                        relationship)
                .commerceId("99e6a635-48e7-424d-9059-c9db944e3c54")
                .allowDelegatedAccess(true)
                .customDomains(List.of(domain))
                .build();
    }

    private static SubscribedSku sku(String id, String name, String part, LicenseGroup group, int units) {
        ServicePlan plan = ServicePlan.of(
                        new ServicePlanId("6c57d4b6-3b23-47a5-9bc9-69f17b4947b3"),
                        "Azure Information Protection Premium P1",
                        "RMS_S_PREMIUM")
                .targetType("User")
                .build();
        ProductSku product = ProductSku.of(new SkuId(id), name, part)
                .targetType("User")
                .licenseGroup(group)
                .build();
        return SubscribedSku.of(product, units).servicePlans(List.of(plan)).build();
    }

    @Override
    public void close() {
        server.close();
        directory.close();
    }
}
