package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.SeedCustomer;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.options.ConnectionOptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every write against every awkward service: what is said to be done is done, what is said not to be done is not, and
 * nothing is done twice. Where neither can be known, it must be said to be unknown. A password that was set cannot be
 * seen, so its reset is not among the writes.
 */
class PersonasTest {
    private static final CustomerId CUSTOMER = new CustomerId("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    private static final RoleId ROLE = new RoleId("f023fd81-a637-4b56-95fd-791ac0226033");
    private static final SkuId SKU = new SkuId("efccb6f7-5641-4e0e-bd10-b4976e1bf68e");
    private static final String DOMAIN = "contoso.onmicrosoft.com";

    private static final RoleId PARTNER_ROLE = new RoleId("a654330a-cea1-4f76-9641-8195bdd795d3");
    private static final NewUserMember PARTNER_MEMBER = new NewUserMember(
            new UserId("3a2c62db-5318-420d-8d74-23affee5d9d5"),
            "Agent",
            new UserPrincipalName("agent@partner.onmicrosoft.com"),
            Optional.empty());

    private final FakeClock clock = FakeClock.system();
    private final FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open();
    private final FakeDirectoryServer emulator =
            FakeDirectoryServer.serving(fake).clock(clock).start();

    @AfterEach
    void close() {
        emulator.close();
        fake.close();
    }

    /** A write, and how often its effect is there. */
    private enum Write {
        CREATE {
            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.users().create(CUSTOMER, newUser("new"), id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return users(truth).filter(found -> is(found, "new")).count();
            }
        },
        UPDATE {
            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.users().update(CUSTOMER, user, UserChanges.none().withDisplayName("Changed"), id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return users(truth)
                        .filter(found -> found.displayName().equals("Changed"))
                        .count();
            }
        },
        DELETE {
            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.users().delete(CUSTOMER, user, id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return users(truth).noneMatch(found -> found.id().equals(user)) ? 1 : 0;
            }
        },
        RESTORE {
            @Override
            void prepare(DirectoryPorts truth, UserId user) {
                truth.users().delete(CUSTOMER, user, fresh());
            }

            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.users().restore(CUSTOMER, user, id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return users(truth).filter(found -> found.id().equals(user)).count();
            }
        },
        ADD_MEMBER {
            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.roleMembers().add(CUSTOMER, ROLE, member(user), id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return members(truth, user);
            }
        },
        REMOVE_MEMBER {
            @Override
            void prepare(DirectoryPorts truth, UserId user) {
                truth.roleMembers().add(CUSTOMER, ROLE, member(user), fresh());
            }

            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.roleMembers().remove(CUSTOMER, ROLE, user, id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return 1 - members(truth, user);
            }
        },
        ASSIGN_LICENSE {
            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.licenses().update(CUSTOMER, user, LicenseUpdate.assign(SKU), id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return consumed(truth);
            }
        },
        REMOVE_LICENSE {
            @Override
            void prepare(DirectoryPorts truth, UserId user) {
                truth.licenses().update(CUSTOMER, user, LicenseUpdate.assign(SKU), fresh());
            }

            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.licenses().update(CUSTOMER, user, LicenseUpdate.remove(SKU), id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return 1 - consumed(truth);
            }
        },
        ADD_PARTNER_MEMBER {
            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.partnerRoles().addMember(PARTNER_ROLE, PARTNER_MEMBER, id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return partnerMembers(truth);
            }
        },
        REMOVE_PARTNER_MEMBER {
            @Override
            void prepare(DirectoryPorts truth, UserId user) {
                truth.partnerRoles().addMember(PARTNER_ROLE, PARTNER_MEMBER, fresh());
            }

            @Override
            void send(DirectoryPorts ports, UserId user, RequestId id) {
                ports.partnerRoles().removeMember(PARTNER_ROLE, PARTNER_MEMBER.id(), id);
            }

            @Override
            long effects(DirectoryPorts truth, UserId user) {
                return 1 - partnerMembers(truth);
            }
        };

        /** Makes the state in which the write has something to do. */
        void prepare(DirectoryPorts truth, UserId user) {
            // nothing by default: the user is there
        }

        abstract void send(DirectoryPorts ports, UserId user, RequestId id);

        abstract long effects(DirectoryPorts truth, UserId user);
    }

    private static RequestId fresh() {
        return new RequestId(UUID.randomUUID());
    }

    private static NewCustomerUser newUser(String local) {
        return NewCustomerUser.of(
                        new UserPrincipalName(local + "@" + DOMAIN),
                        "Display " + local,
                        PasswordProfile.temporary(Secret.of("Zx*12345678")))
                .withUsageLocation(new UsageLocation("US"));
    }

    private static boolean is(CustomerUser user, String local) {
        return user.userPrincipalName().equals(new UserPrincipalName(local + "@" + DOMAIN));
    }

    private static NewUserMember member(UserId user) {
        return new NewUserMember(user, "Display old", new UserPrincipalName("old@" + DOMAIN), Optional.empty());
    }

    private static Stream<CustomerUser> users(DirectoryPorts truth) {
        return Pages.stream(PageRequest.first(), page -> truth.users().list(CUSTOMER, UserListing.active(), page));
    }

    private static long members(DirectoryPorts truth, UserId user) {
        return Pages.stream(PageRequest.first(), page -> truth.roleMembers().list(CUSTOMER, ROLE, page))
                .filter(found -> found.id().equals(user))
                .count();
    }

    private static long partnerMembers(DirectoryPorts truth) {
        return truth.partnerRoles()
                .members(PARTNER_ROLE, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME), PageRequest.first())
                .items()
                .size();
    }

    private static long consumed(DirectoryPorts truth) {
        return truth.licenses().subscribedSkus(CUSTOMER, Set.of(LicenseGroup.GROUP1)).stream()
                .mapToLong(SubscribedSku::consumedUnits)
                .sum();
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
        try (RestDirectory rest = open()) {
            write.send(rest, user, fresh());
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

    private UserId seed() {
        Customer customer = new Customer(
                CUSTOMER,
                new CompanyProfile(CUSTOMER, DOMAIN, "Contoso", Optional.empty()),
                RelationshipToPartner.RESELLER,
                Optional.empty(),
                Optional.of(true),
                List.of());
        SubscribedSku sku = new SubscribedSku(
                new ProductSku(SKU, "EMS E3", "EMS", Optional.of("User"), LicenseGroup.GROUP1),
                10,
                10,
                0,
                0,
                10,
                0,
                List.of(),
                "Enabled");
        fake.add(new SeedCustomer(
                customer, List.of(), List.of(new DirectoryRole(ROLE, "Service Support Administrator")), List.of(sku)));
        fake.addPartnerRole(new PartnerRole(PARTNER_ROLE, "Agents", Optional.empty()));
        fake.addPartnerUser(PARTNER_MEMBER.id(), PARTNER_MEMBER.userPrincipalName(), PARTNER_MEMBER.displayName());
        return fake.users().create(CUSTOMER, newUser("old"), fresh()).id();
    }

    private RestDirectory open() {
        return RestDirectory.open(RestOptions.builder(AccessTokens.from(PersonasTest::token))
                .baseUri(emulator.baseUri())
                .connection(ConnectionOptions.defaults().withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300)))
                .time(new SteppedTime(), duration -> {})
                .build());
    }

    private static Secret token() {
        return Secret.of("token-" + UUID.randomUUID());
    }
}
