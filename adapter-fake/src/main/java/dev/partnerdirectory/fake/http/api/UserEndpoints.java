package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.BeyondPorts.UserPatch;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users of a customer (wire sheet U1–U7). */
final class UserEndpoints {
    private UserEndpoints() {}

    static WireResponse list(ApiCall call) {
        CustomerId customer = call.customer();
        PageTurner listing = PageTurner.of(call);
        Optional<UserListing> wanted = UserQuery.read(call, listing.query());
        PageTurner.Turned<CustomerUser> page =
                listing.turn(request -> wanted.map(users -> call.ports().users().list(customer, users, request))
                        .orElse(Page.last(List.of())));
        return Answers.linked(
                call, "/customers/" + customer + "/users", page, user -> json(customer, user, Optional.empty()));
    }

    static WireResponse get(ApiCall call) {
        CustomerId customer = call.customer();
        return answer(call, 200, call.ports().users().get(customer, call.user()), Optional.empty());
    }

    static WireResponse create(ApiCall call) {
        CustomerId customer = call.customer();
        NewCustomerUser wanted = new UserBody(call).newUser();
        CustomerUser created = call.ports().users().create(customer, wanted, call.requestId());
        int status = call.behaviours().status(Behaviour.CREATE_USER_STATUS);
        if (wanted.passwordProfile().password().isEmpty()) {
            return Answers.success(call, status, json(customer, created, Optional.of(generated(call, wanted))));
        }
        return answer(call, status, created, Optional.of(wanted.passwordProfile()));
    }

    /** A password that is made of the request id, so that the same request sent again is answered the same. */
    private static PasswordProfile generated(ApiCall call, NewCustomerUser wanted) {
        UUID made = UUID.nameUUIDFromBytes(call.requestId().toString().getBytes(StandardCharsets.UTF_8));
        return new PasswordProfile(
                Optional.of(Secret.of("Pw!" + made)), wanted.passwordProfile().forceChangePassword());
    }

    /** Update, password reset and restore, separately or in one request (R24, R27–R31). */
    static WireResponse update(ApiCall call) {
        CustomerId customer = call.customer();
        UserId user = call.user();
        UserBody body = new UserBody(call);
        Optional<PasswordProfile> password = body.password();
        UserPatch patch = new UserPatch(body.wantsActive(), body.changes(), password);
        CustomerUser patched = call.ports().patch(customer, user, patch, call.requestId());
        return answer(call, 200, patched, password);
    }

    /** The reset path accepts a password only (R29a). */
    static WireResponse resetPassword(ApiCall call) {
        CustomerId customer = call.customer();
        UserId user = call.user();
        PasswordProfile password = new UserBody(call)
                .password()
                .orElseThrow(() -> ServiceFault.invalid("The member 'passwordProfile' is required."));
        CustomerUser reset = call.ports()
                .users()
                .resetPassword(customer, user, password, call.requestId())
                .orElseThrow();
        return answer(call, 200, reset, Optional.of(password));
    }

    static WireResponse delete(ApiCall call) {
        call.ports().users().delete(call.customer(), call.user(), call.requestId());
        return Answers.removed(call);
    }

    private static WireResponse answer(
            ApiCall call, int status, CustomerUser user, Optional<PasswordProfile> password) {
        Optional<PasswordProfile> echoed =
                call.behaviours().is(Behaviour.PASSWORD_ECHO, "on") ? password : Optional.empty();
        return Answers.success(call, status, json(call.customer(), user, echoed));
    }

    /** @param echoed the password, if the answer repeats it (X8) */
    private static ObjectNode json(CustomerId customer, CustomerUser user, Optional<PasswordProfile> echoed) {
        ObjectNode json = WireJson.object()
                .put(
                        "usageLocation",
                        user.usageLocation().map(UsageLocation::value).orElse(null))
                .put("id", user.id().value())
                .put("userPrincipalName", name(user.userPrincipalName()))
                .put("firstName", user.firstName().orElse(null))
                .put("lastName", user.lastName().orElse(null))
                .put("displayName", user.displayName())
                .put("immutableId", user.immutableId().orElse(null))
                .put("phoneNumber", user.phoneNumber().orElse(null));
        echoed.ifPresent(profile -> json.putObject("passwordProfile")
                .put("forceChangePassword", profile.forceChangePassword())
                .put("password", profile.password().map(Secret::reveal).orElse(null)));
        json.put("lastDirectorySyncTime", time(user.lastDirectorySyncTime()))
                .put("userDomainType", word(user.userDomainType()))
                .put("state", word(user.state()))
                .put("softDeletionTime", time(user.softDeletionTime()));
        Answers.selfLink(json, "/customers/" + customer + "/users/" + user.id());
        return Answers.typed(json, "CustomerUser");
    }

    /** Null where the directory has none. */
    static @Nullable String name(UserPrincipalName name) {
        return name.value().isEmpty() ? null : name.value();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String time(Optional<Instant> instant) {
        return instant.map(when -> when.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse(null);
    }
}
