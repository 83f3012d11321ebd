package dev.partnerdirectory.fake.seed;

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
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DomainRow;
import dev.partnerdirectory.fake.store.PartnerAccount;
import dev.partnerdirectory.fake.store.PartnerUserEntry;
import dev.partnerdirectory.fake.store.RoleEntry;
import dev.partnerdirectory.fake.store.SkuEntry;
import dev.partnerdirectory.fake.store.UserEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a seed, as they appear in its JSON. A list that is absent is empty.
 *
 * <pre>
 * {"formatVersion": 1,
 *  "partner":   {"roles": [PartnerRoleSeed…], "users": [PartnerUserSeed…]},
 *  "customers": [{…CustomerSeed…, "users": [UserSeed…]}…]}
 * </pre>
 */
public final class SeedFormat {
    /** The format version. It is raised with every change that an older reader would not understand. */
    public static final int VERSION = 1;

    private SeedFormat() {}

    /** The member {@code partner}. */
    public record PartnerSeed(List<PartnerRoleSeed> roles, List<PartnerUserSeed> users) {
        static PartnerSeed of(PartnerAccount partner) {
            return new PartnerSeed(
                    partner.roles().stream()
                            .map(role -> PartnerRoleSeed.of(role.role()))
                            .toList(),
                    partner.users().stream()
                            .map(user -> PartnerUserSeed.of(partner, user))
                            .toList());
        }
    }

    public record PartnerRoleSeed(
            @Required RoleId id,
            @Required String name,
            @Nullable String category) {
        static PartnerRoleSeed of(PartnerRole role) {
            return new PartnerRoleSeed(role.id(), role.name(), role.category().orElse(null));
        }

        PartnerRole role() {
            return new PartnerRole(id, name, Optional.ofNullable(category), Optional.empty());
        }
    }

    public record PartnerUserSeed(
            @Required UserId id,
            @Required UserPrincipalName userPrincipalName,
            @Required String displayName,
            List<PartnerMembershipSeed> roles) {
        public static PartnerUserSeed of(PartnerAccount partner, PartnerUserEntry user) {
            return new PartnerUserSeed(
                    user.id(),
                    user.name(),
                    user.displayName(),
                    partner.roles().stream()
                            .flatMap(role -> role.member(user.id()).stream()
                                    .map(member -> new PartnerMembershipSeed(
                                            role.role().id(), member.account().orElse(null))))
                            .toList());
        }

        PartnerUserEntry user() {
            return new PartnerUserEntry(id, userPrincipalName, displayName);
        }
    }

    public record PartnerMembershipSeed(
            @Required RoleId roleId, @Nullable String accountId) {}

    /** A customer without the users. */
    public record CustomerSeed(
            @Required CustomerId id,
            @Required String companyName,
            @Required String domain,
            @Nullable String email,
            @Nullable RelationshipToPartner relationshipToPartner,
            @Nullable String commerceId,
            @Nullable Boolean allowDelegatedAccess,
            List<DomainSeed> domains,
            List<RoleSeed> roles,
            List<SkuSeed> skus) {
        static CustomerSeed of(CustomerEntry entry) {
            Customer customer = entry.customer();
            CompanyProfile profile = customer.companyProfile();
            return new CustomerSeed(
                    customer.id(),
                    profile.companyName(),
                    profile.domain(),
                    profile.email().orElse(null),
                    customer.relationshipToPartner(),
                    customer.commerceId().orElse(null),
                    customer.allowDelegatedAccess().orElse(null),
                    entry.domains().stream().map(DomainSeed::of).toList(),
                    entry.roles().stream()
                            .map(role ->
                                    new RoleSeed(role.role().id(), role.role().name()))
                            .toList(),
                    entry.skus().stream().map(sku -> SkuSeed.of(sku.sku())).toList());
        }

        Customer customer() {
            return new Customer(
                    id,
                    new CompanyProfile(id, domain, companyName, Optional.ofNullable(email)),
                    Objects.requireNonNullElse(relationshipToPartner, RelationshipToPartner.RESELLER),
                    Optional.ofNullable(commerceId),
                    Optional.ofNullable(allowDelegatedAccess),
                    List.of(),
                    Optional.empty());
        }
    }

    public record DomainSeed(
            @Required String name,
            @Nullable Boolean verified,
            @Nullable Boolean federated) {
        static DomainSeed of(DomainRow domain) {
            return new DomainSeed(domain.name(), domain.isVerified(), domain.isFederated());
        }

        DomainRow domain() {
            return new DomainRow(
                    name, Objects.requireNonNullElse(verified, true), Objects.requireNonNullElse(federated, false));
        }
    }

    public record RoleSeed(@Required RoleId id, @Required String name) {
        DirectoryRole role() {
            return new DirectoryRole(id, name);
        }
    }

    public record SkuSeed(
            @Required SkuId id,
            @Required String name,
            @Required String skuPartNumber,
            @Nullable String targetType,
            @Nullable LicenseGroup licenseGroup,
            @Nullable String capabilityStatus,
            int activeUnits,
            int suspendedUnits,
            int warningUnits,
            List<PlanSeed> servicePlans) {
        static SkuSeed of(SubscribedSku sku) {
            ProductSku product = sku.productSku();
            return new SkuSeed(
                    product.id(),
                    product.name(),
                    product.skuPartNumber(),
                    product.targetType().orElse(null),
                    product.licenseGroup(),
                    sku.capabilityStatus(),
                    sku.activeUnits(),
                    sku.suspendedUnits(),
                    sku.warningUnits(),
                    sku.servicePlans().stream().map(PlanSeed::of).toList());
        }

        SubscribedSku sku() {
            int total = activeUnits + warningUnits;
            return new SubscribedSku(
                    new ProductSku(
                            id,
                            name,
                            skuPartNumber,
                            Optional.ofNullable(targetType),
                            Objects.requireNonNullElse(licenseGroup, LicenseGroup.GROUP1)),
                    total,
                    activeUnits,
                    0,
                    suspendedUnits,
                    total,
                    warningUnits,
                    servicePlans.stream().map(PlanSeed::plan).toList(),
                    Objects.requireNonNullElse(capabilityStatus, "Enabled"),
                    Optional.empty());
        }
    }

    public record PlanSeed(
            @Required ServicePlanId id,
            @Required String displayName,
            @Required String serviceName,
            @Nullable String capabilityStatus,
            @Nullable String targetType) {
        static PlanSeed of(ServicePlan plan) {
            return new PlanSeed(
                    plan.id(),
                    plan.displayName(),
                    plan.serviceName(),
                    plan.capabilityStatus(),
                    plan.targetType().orElse(null));
        }

        ServicePlan plan() {
            return new ServicePlan(
                    id,
                    displayName,
                    serviceName,
                    Objects.requireNonNullElse(capabilityStatus, "Enabled"),
                    Optional.ofNullable(targetType));
        }
    }

    public record UserSeed(
            @Required UserId id,
            @Required UserPrincipalName userPrincipalName,
            @Required String displayName,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable UsageLocation usageLocation,
            @Nullable String immutableId,
            @Nullable String phoneNumber,
            @Nullable UserDomainType userDomainType,
            @Nullable Instant lastDirectorySyncTime,
            @Nullable Instant softDeletionTime,
            @Nullable Boolean forceChangePassword,
            List<RoleId> roles,
            List<LicenseSeed> licenses) {
        public static UserSeed of(UserEntry.View entry) {
            return of(
                    entry.user(),
                    entry.forceChange(),
                    entry.roles().stream()
                            .map(RoleEntry::role)
                            .map(DirectoryRole::id)
                            .toList(),
                    entry.licenses().entrySet().stream()
                            .map(license -> LicenseSeed.of(license.getKey(), license.getValue()))
                            .toList());
        }

        /** A user without roles and licences. */
        public static UserSeed of(CustomerUser user) {
            return of(user, false, List.of(), List.of());
        }

        private static UserSeed of(
                CustomerUser user, boolean forceChange, List<RoleId> roles, List<LicenseSeed> licenses) {
            return new UserSeed(
                    user.id(),
                    user.userPrincipalName(),
                    user.displayName(),
                    user.firstName().orElse(null),
                    user.lastName().orElse(null),
                    user.usageLocation().orElse(null),
                    user.immutableId().orElse(null),
                    user.phoneNumber().orElse(null),
                    user.userDomainType() == UserDomainType.NONE ? null : user.userDomainType(),
                    user.lastDirectorySyncTime().orElse(null),
                    user.softDeletionTime().orElse(null),
                    forceChange ? true : null,
                    roles,
                    licenses);
        }

        public CustomerUser user() {
            return new CustomerUser(
                    id,
                    userPrincipalName,
                    displayName,
                    Optional.ofNullable(firstName),
                    Optional.ofNullable(lastName),
                    Optional.ofNullable(usageLocation),
                    Optional.ofNullable(immutableId),
                    Optional.ofNullable(phoneNumber),
                    softDeletionTime == null ? UserState.ACTIVE : UserState.INACTIVE,
                    Objects.requireNonNullElse(userDomainType, UserDomainType.NONE),
                    Optional.ofNullable(lastDirectorySyncTime),
                    Optional.ofNullable(softDeletionTime),
                    Optional.empty());
        }

        boolean forceChange() {
            return Objects.requireNonNullElse(forceChangePassword, false);
        }
    }

    public record LicenseSeed(@Required SkuId skuId, List<ServicePlanId> excludedPlans) {
        static LicenseSeed of(SkuEntry sku, Set<ServicePlanId> excluded) {
            return new LicenseSeed(
                    sku.sku().productSku().id(),
                    excluded.stream()
                            .sorted((one, other) -> one.value().compareTo(other.value()))
                            .toList());
        }
    }
}
