package dev.partnerdirectory.jackson;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SkuName;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.ApplicationId;
import dev.partnerdirectory.core.model.role.GroupId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.function.Function;

/** The types that are one string in JSON. */
final class TextTypes {
    /** Receives the types. */
    interface Registrar {
        /** Receives one type. The parser throws {@link IllegalArgumentException} for invalid text. */
        <T> void add(Class<T> type, Function<String, T> parse);
    }

    private TextTypes() {}

    static void addTo(Registrar registrar) {
        registrar.add(CustomerId.class, CustomerId::new);
        registrar.add(CustomerName.class, CustomerName::new);
        registrar.add(CustomerRef.class, CustomerRef::parse);
        registrar.add(UserId.class, UserId::new);
        // A directory may hold a malformed name, which is written and read as it is.
        registrar.add(UserPrincipalName.class, UserPrincipalName::unchecked);
        registrar.add(UserRef.class, UserRef::parse);
        registrar.add(RoleId.class, RoleId::new);
        registrar.add(RoleName.class, RoleName::new);
        registrar.add(RoleRef.class, RoleRef::parse);
        registrar.add(SkuId.class, SkuId::new);
        registrar.add(SkuName.class, SkuName::new);
        registrar.add(SkuRef.class, SkuRef::parse);
        registrar.add(ServicePlanId.class, ServicePlanId::new);
        registrar.add(GroupId.class, GroupId::new);
        registrar.add(ApplicationId.class, ApplicationId::new);
        registrar.add(UsageLocation.class, UsageLocation::new);
        registrar.add(RunId.class, RunId::new);
        registrar.add(RequestId.class, RequestId::of);
        registrar.add(CorrelationId.class, CorrelationId::of);
    }
}
