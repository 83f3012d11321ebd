package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.util.Optional;

/** Values that the tests share. Ids and names come from the wire sheet. */
public final class Samples {
    public static final CustomerId CUSTOMER = new CustomerId("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    public static final RoleId ROLE = new RoleId("f023fd81-a637-4b56-95fd-791ac0226033");
    public static final UserId USER = new UserId("a9ef48bb-8758-4590-a312-d4a47bfaded4");
    public static final SkuId SKU = new SkuId("efccb6f7-5641-4e0e-bd10-b4976e1bf68e");
    public static final UserPrincipalName NAME = new UserPrincipalName("Daniel@dtdemocspcustomer005.onmicrosoft.com");
    public static final RequestId REQUEST = RequestId.of("a56cb2e5-a156-4f68-9155-57ffe2b93d18");
    public static final CorrelationId CORRELATION = CorrelationId.of("90bda268-7929-4ad6-be01-89c5af5fc504");
    public static final String TOKEN = "canary-token-6f1d0c9e";
    public static final Secret PASSWORD = Secret.of("Password!1");

    private Samples() {}

    public static NewUserMember member() {
        return new NewUserMember(USER, "Daniel Tsai", NAME, Optional.empty());
    }

    public static NewCustomerUser newUser() {
        return NewCustomerUser.of(NAME, "Daniel Tsai", PasswordProfile.temporary(PASSWORD))
                .withNames("Daniel", "Tsai")
                .withUsageLocation(new UsageLocation("US"));
    }

    /** Options for {@code service}, with a clock that moves only by waiting, and without jitter. */
    public static RestOptions.Builder options(ScriptedService service, SteppedTime time) {
        return RestOptions.builder(AccessTokens.fixed(Secret.of(TOKEN)))
                .baseUri(service.uri())
                .time(time, time)
                .random(() -> 0.5);
    }
}
