package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.SeedCustomer;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A small directory behind an emulator, and how a client reaches it under each persona. */
final class PersonaScene implements AutoCloseable {
    private final FakeClock clock = FakeClock.system();
    final FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open();
    final FakeDirectoryServer emulator =
            FakeDirectoryServer.serving(fake).clock(clock).start();

    @Override
    public void close() {
        emulator.close();
        fake.close();
    }

    UserId seed() {
        Customer customer = Customer.of(
                        new CompanyProfile(Write.CUSTOMER, Write.DOMAIN, "Contoso", Optional.empty()),
                        RelationshipToPartner.RESELLER)
                .allowDelegatedAccess(true)
                .build();
        SubscribedSku sku = SubscribedSku.of(
                        ProductSku.of(Write.SKU, "EMS E3", "EMS")
                                .targetType("User")
                                .build(),
                        10)
                .build();
        fake.add(new SeedCustomer(
                customer,
                List.of(),
                List.of(new DirectoryRole(Write.ROLE, "Service Support Administrator")),
                List.of(sku)));
        fake.addPartnerRole(new PartnerRole(Write.PARTNER_ROLE, "Agents", Optional.empty(), Optional.empty()));
        fake.addPartnerUser(
                Write.PARTNER_MEMBER.id(),
                Write.PARTNER_MEMBER.userPrincipalName(),
                Write.PARTNER_MEMBER.displayName());
        return fake.users()
                .create(Write.CUSTOMER, Write.newUser("old"), Write.fresh())
                .id();
    }

    /** Short if no answer comes at all. Otherwise long, so a slow machine does not look like a lost answer. */
    static Duration patience(Persona persona) {
        return switch (persona) {
            case TIMEOUT_BEFORE_COMMIT, TIMEOUT_AFTER_COMMIT -> Duration.ofMillis(300);
            default -> Duration.ofSeconds(20);
        };
    }

    RestDirectory open(Duration patience) {
        return RestDirectory.open(RestOptions.builder(AccessTokens.from(PersonaScene::token))
                .baseUri(emulator.baseUri())
                .connection(ConnectionOptions.defaults().withTimeouts(Duration.ofSeconds(5), patience))
                .time(new SteppedTime(), duration -> {})
                .build());
    }

    private static Secret token() {
        return Secret.of("token-" + UUID.randomUUID());
    }
}
