package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.NewUserMember;
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
import dev.partnerdirectory.fake.FakeDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A write, and a count of its effects. */
enum Write {
    CREATE {
        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.users().create(CUSTOMER, newUser("new"), id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return users(truth).filter(found -> is(found, "new")).count();
        }
    },
    UPDATE {
        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.users().update(CUSTOMER, user, UserChanges.none().withDisplayName("Changed"), id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return users(truth)
                    .filter(found -> found.displayName().equals("Changed"))
                    .count();
        }
    },
    RESET_PASSWORD {
        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.users().resetPassword(CUSTOMER, user, PasswordProfile.permanent(Secret.of("Other*987654")), id);
        }

        /** The password cannot be read, but whether it must be changed can. */
        @Override
        long effects(FakeDirectory truth, UserId user) {
            ByteArrayOutputStream exported = new ByteArrayOutputStream();
            truth.export(exported);
            return exported.toString(StandardCharsets.UTF_8).contains("forceChangePassword") ? 0 : 1;
        }
    },
    DELETE {
        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.users().delete(CUSTOMER, user, id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return users(truth).noneMatch(found -> found.id().equals(user)) ? 1 : 0;
        }
    },
    RESTORE {
        @Override
        void prepare(FakeDirectory truth, UserId user) {
            truth.users().delete(CUSTOMER, user, fresh());
        }

        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.users().restore(CUSTOMER, user, id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return users(truth).filter(found -> found.id().equals(user)).count();
        }
    },
    ADD_MEMBER {
        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.roleMembers().add(CUSTOMER, ROLE, member(user), id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return members(truth, user);
        }
    },
    REMOVE_MEMBER {
        @Override
        void prepare(FakeDirectory truth, UserId user) {
            truth.roleMembers().add(CUSTOMER, ROLE, member(user), fresh());
        }

        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.roleMembers().remove(CUSTOMER, ROLE, user, id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return 1 - members(truth, user);
        }
    },
    ASSIGN_LICENSE {
        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.licenses().update(CUSTOMER, user, LicenseUpdate.assign(SKU), id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return consumed(truth);
        }
    },
    REMOVE_LICENSE {
        @Override
        void prepare(FakeDirectory truth, UserId user) {
            truth.licenses().update(CUSTOMER, user, LicenseUpdate.assign(SKU), fresh());
        }

        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.licenses().update(CUSTOMER, user, LicenseUpdate.remove(SKU), id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return 1 - consumed(truth);
        }
    },
    ADD_PARTNER_MEMBER {
        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.partnerRoles().addMember(PARTNER_ROLE, PARTNER_MEMBER, id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return partnerMembers(truth);
        }
    },
    REMOVE_PARTNER_MEMBER {
        @Override
        void prepare(FakeDirectory truth, UserId user) {
            truth.partnerRoles().addMember(PARTNER_ROLE, PARTNER_MEMBER, fresh());
        }

        @Override
        void send(DirectoryPorts ports, UserId user, RequestId id) {
            ports.partnerRoles().removeMember(PARTNER_ROLE, PARTNER_MEMBER.id(), id);
        }

        @Override
        long effects(FakeDirectory truth, UserId user) {
            return 1 - partnerMembers(truth);
        }
    };

    static final CustomerId CUSTOMER = new CustomerId("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    static final RoleId ROLE = new RoleId("f023fd81-a637-4b56-95fd-791ac0226033");
    static final SkuId SKU = new SkuId("efccb6f7-5641-4e0e-bd10-b4976e1bf68e");
    static final String DOMAIN = "contoso.onmicrosoft.com";

    static final RoleId PARTNER_ROLE = new RoleId("a654330a-cea1-4f76-9641-8195bdd795d3");
    static final NewUserMember PARTNER_MEMBER = new NewUserMember(
            new UserId("3a2c62db-5318-420d-8d74-23affee5d9d5"),
            "Agent",
            new UserPrincipalName("agent@partner.onmicrosoft.com"),
            Optional.empty());

    /** Prepares the state that the write changes. */
    void prepare(FakeDirectory truth, UserId user) {
        // nothing by default: the user exists
    }

    abstract void send(DirectoryPorts ports, UserId user, RequestId id);

    abstract long effects(FakeDirectory truth, UserId user);

    static RequestId fresh() {
        return new RequestId(UUID.randomUUID());
    }

    static NewCustomerUser newUser(String local) {
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

    private static Stream<CustomerUser> users(FakeDirectory truth) {
        return Pages.stream(PageRequest.first(), page -> truth.users().list(CUSTOMER, UserListing.active(), page));
    }

    private static long members(FakeDirectory truth, UserId user) {
        return Pages.stream(PageRequest.first(), page -> truth.roleMembers().list(CUSTOMER, ROLE, page))
                .filter(found -> found.directUser().orElseThrow().is(user))
                .count();
    }

    private static long partnerMembers(FakeDirectory truth) {
        return truth.partnerRoles()
                .members(PARTNER_ROLE, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME), PageRequest.first())
                .items()
                .size();
    }

    private static long consumed(FakeDirectory truth) {
        return truth.licenses().subscribedSkus(CUSTOMER).stream()
                .mapToLong(SubscribedSku::consumedUnits)
                .sum();
    }
}
