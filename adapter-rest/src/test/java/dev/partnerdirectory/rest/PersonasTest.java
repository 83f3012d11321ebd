package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.SeedCustomer;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every write against every persona. What is reported as done is done, what is reported as not done is not, and nothing
 * is done twice. If neither can be known, the outcome must be reported as unknown.
 */
class PersonasTest {
    private final FakeClock clock = FakeClock.system();
    private final FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open();
    private final FakeDirectoryServer emulator =
            FakeDirectoryServer.serving(fake).clock(clock).start();

    @AfterEach
    void close() {
        emulator.close();
        fake.close();
    }

    static Stream<Arguments> everyWriteUnderEveryPersona() {
        return EnumSet.allOf(Persona.class).stream()
                .flatMap(persona -> Stream.of(Write.values()).map(write -> Arguments.of(persona, write)));
    }

    @ParameterizedTest
    @MethodSource("everyWriteUnderEveryPersona")
    void what_is_said_of_a_write_is_so(Persona persona, Write write) {
        UserId user = seed();
        write.prepare(fake, user);
        emulator.conditions().personas(Set.of(persona));

        String said;
        try (RestDirectory rest = open(patience(persona))) {
            write.send(rest, user, Write.fresh());
            said = "done";
        } catch (DirectoryException failure) {
            said = switch (failure.kind()) {
                case OUTCOME_UNKNOWN -> "unknown";
                case CONFLICT -> "so already";
                default -> "not done";
            };
        }

        emulator.conditions().personas(Set.of());
        long effects = write.effects(fake, user);
        assertThat(effects).as("effects of a write said to be %s", said).isBetween(0L, 1L);
        switch (said) {
            case "done", "so already" -> assertThat(effects).as(said).isEqualTo(1);
            case "not done" -> assertThat(effects).as(said).isZero();
            default ->
                assertThat(persona)
                        .as("a service whose answers can be lost")
                        .isIn(Persona.TIMEOUT_BEFORE_COMMIT, Persona.TIMEOUT_AFTER_COMMIT, Persona.RESET_MID_BODY);
        }
    }

    @Test
    void a_listing_that_leads_back_to_its_own_page_ends_in_an_error() {
        seed();
        fake.users().create(Write.CUSTOMER, Write.newUser("other"), Write.fresh());
        emulator.conditions().personas(Set.of(Persona.NEXT_LINK_LOOP));

        try (RestDirectory rest = open(patience(Persona.NEXT_LINK_LOOP))) {
            Stream<CustomerUser> all = Pages.stream(
                    PageRequest.ofSize(1), page -> rest.users().list(Write.CUSTOMER, UserListing.active(), page));

            assertThatThrownBy(all::toList)
                    .isInstanceOf(UnexpectedResponse.class)
                    .hasMessageContaining("leads back");
        }
    }

    private UserId seed() {
        Customer customer = new Customer(
                Write.CUSTOMER,
                new CompanyProfile(Write.CUSTOMER, Write.DOMAIN, "Contoso", Optional.empty()),
                RelationshipToPartner.RESELLER,
                Optional.empty(),
                Optional.of(true),
                List.of(),
                Optional.empty());
        SubscribedSku sku = new SubscribedSku(
                new ProductSku(Write.SKU, "EMS E3", "EMS", Optional.of("User"), LicenseGroup.GROUP1),
                10,
                10,
                0,
                0,
                10,
                0,
                List.of(),
                "Enabled");
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
    private static Duration patience(Persona persona) {
        return switch (persona) {
            case TIMEOUT_BEFORE_COMMIT, TIMEOUT_AFTER_COMMIT -> Duration.ofMillis(300);
            default -> Duration.ofSeconds(20);
        };
    }

    private RestDirectory open(Duration patience) {
        return RestDirectory.open(RestOptions.builder(AccessTokens.from(PersonasTest::token))
                .baseUri(emulator.baseUri())
                .connection(ConnectionOptions.defaults().withTimeouts(Duration.ofSeconds(5), patience))
                .time(new SteppedTime(), duration -> {})
                .build());
    }

    private static Secret token() {
        return Secret.of("token-" + UUID.randomUUID());
    }
}
