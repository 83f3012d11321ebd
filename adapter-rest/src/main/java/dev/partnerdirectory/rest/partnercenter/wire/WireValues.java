package dev.partnerdirectory.rest.partnercenter.wire;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.rest.http.AttemptFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps single values between the wire and the model, for every mapper. Identifying values must be present. */
public final class WireValues {
    private WireValues() {}

    public static CustomerId customerId(@Nullable String text) {
        return needed(text, CustomerId::new, "customer id");
    }

    public static UserId userId(@Nullable String text) {
        return needed(text, UserId::new, "user id");
    }

    public static RoleId roleId(@Nullable String text) {
        return needed(text, RoleId::new, "role id");
    }

    public static SkuId skuId(@Nullable String text) {
        return needed(text, SkuId::new, "SKU id");
    }

    public static ServicePlanId servicePlanId(@Nullable String text) {
        return needed(text, ServicePlanId::new, "service plan id");
    }

    /** A name is no id: one that is missing or malformed is taken as it is, so that it hides nobody else. */
    public static UserPrincipalName userPrincipalName(@Nullable String text) {
        return UserPrincipalName.unchecked(text == null ? "" : text.strip());
    }

    public static Optional<String> optional(@Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public static Optional<Boolean> optional(@Nullable Boolean flag) {
        return Optional.ofNullable(flag);
    }

    /** An invalid country is treated as missing. */
    public static Optional<UsageLocation> usageLocation(@Nullable String text) {
        return optional(text)
                .map(String::strip)
                .filter(code -> code.matches("[A-Za-z]{2}"))
                .map(UsageLocation::new);
    }

    public static List<String> texts(@Nullable List<@Nullable String> list) {
        return list == null
                ? List.of()
                : list.stream().flatMap(t -> optional(t).stream()).toList();
    }

    public static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    public static String text(UserId id) {
        return id.value();
    }

    public static String text(SkuId id) {
        return id.value();
    }

    /** Null, and so not sent, if there is none. */
    public static @Nullable String text(UserPrincipalName name) {
        return optional(name.value()).orElse(null);
    }

    public static @Nullable String location(Optional<UsageLocation> location) {
        return location.map(UsageLocation::value).orElse(null);
    }

    public static @Nullable String name(Optional<UserPrincipalName> name) {
        return name.map(UserPrincipalName::value).orElse(null);
    }

    /** Ids in a stable order. */
    public static List<String> planIds(Set<ServicePlanId> ids) {
        return ids.stream().map(ServicePlanId::value).sorted().toList();
    }

    public static List<String> skuIds(Set<SkuId> ids) {
        return ids.stream().map(SkuId::value).sorted().toList();
    }

    private static <T> T needed(@Nullable String text, Function<String, T> make, String what) {
        if (text == null) {
            throw AttemptFailure.incomplete("the answer has no " + what);
        }
        try {
            return make.apply(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw AttemptFailure.incomplete("the answer has a malformed " + what);
        }
    }
}
