package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** A customer's directory roles and their members (wire sheet D1–D5, 3.3). */
final class MemberEndpoints {
    /** What stands for the name that a new member does not say. */
    private static final UserPrincipalName NOT_SAID = new UserPrincipalName("not-said@invalid");

    private static final String NO_NAME = "-";

    private MemberEndpoints() {}

    static WireResponse roles(ApiCall call) {
        return Answers.plain(call, call.ports().directoryRoles().list(call.customer()), MemberEndpoints::role);
    }

    static WireResponse rolesOfUser(ApiCall call) {
        return Answers.plain(
                call, call.ports().directoryRoles().ofUser(call.customer(), call.user()), MemberEndpoints::role);
    }

    static WireResponse list(ApiCall call) {
        CustomerId customer = call.customer();
        RoleId role = call.role();
        PageTurner.Turned<RoleAssignment> page =
                PageTurner.of(call).turn(request -> call.ports().roleMembers().list(customer, role, request));
        return Answers.linked(
                call,
                "/customers/" + customer + "/directoryroles/" + role + "/usermembers",
                page,
                MemberEndpoints::json);
    }

    static WireResponse add(ApiCall call) {
        CustomerId customer = call.customer();
        RoleId role = call.role();
        NewUserMember member = read(call, false);
        return added(
                call,
                member,
                () -> call.ports().roleMembers().add(customer, role, member, call.requestId()),
                () -> RoleAssignment.of(Principal.User.of(call.ports().users().get(customer, member.id())), role));
    }

    /** Adds a member. If the behaviour says so, an existing member is answered as if newly added (R38). */
    static WireResponse added(
            ApiCall call,
            NewUserMember wanted,
            Supplier<Optional<RoleAssignment>> add,
            Supplier<RoleAssignment> present) {
        int existing = call.behaviours().status(Behaviour.EXISTING_MEMBER);
        int status = call.behaviours().status(Behaviour.ADD_MEMBER_STATUS);
        RoleAssignment member;
        try {
            member = add.get().orElseThrow();
        } catch (Conflict e) {
            if (e.reason() != Conflict.Reason.ALREADY_A_MEMBER || existing >= 300) {
                throw e;
            }
            member = present.get();
            status = existing;
        }
        return Answers.success(call, status, json(named(call, wanted, member)));
    }

    static WireResponse remove(ApiCall call) {
        call.ports().roleMembers().remove(call.customer(), call.role(), call.user(), call.requestId());
        return Answers.removed(call);
    }

    private static ObjectNode role(DirectoryRole role) {
        return Answers.typed(
                WireJson.object().put("name", role.name()).put("id", role.id().value()), "DirectoryRole");
    }

    static ObjectNode json(RoleAssignment member) {
        Principal.User user = member.directUser().orElseThrow();
        ObjectNode json = WireJson.object()
                .put("displayName", user.displayName())
                .put("userPrincipalName", UserEndpoints.name(user.userPrincipalName()))
                .put("roleId", member.role().value())
                .put("id", user.id().value());
        member.account().ifPresent(account -> json.put("accountId", account));
        return Answers.typed(json, "UserMember");
    }

    /**
     * Reads the new member. Names that the client leaves out do not matter: the directory answers with its own (R34).
     *
     * @param withAccount whether an account id is kept (R43) or ignored (R36)
     */
    static NewUserMember read(ApiCall call, boolean withAccount) {
        JsonObject body = call.body();
        UserId id = id(body);
        if (call.behaviours().is(Behaviour.MEMBER_BODY, "strict")) {
            requireDocumented(body);
        }
        return new NewUserMember(
                id,
                body.word("displayName").orElse(NO_NAME),
                name(body),
                withAccount ? body.word("accountId") : Optional.empty());
    }

    /** The member with the directory's names or, if the behaviour says so, with those of the request (R34). */
    static RoleAssignment named(ApiCall call, NewUserMember wanted, RoleAssignment member) {
        if (call.behaviours().is(Behaviour.MEMBER_NAMES, "directory")) {
            return member;
        }
        boolean named = !wanted.displayName().equals(NO_NAME);
        boolean principal = !wanted.userPrincipalName().equals(NOT_SAID);
        Principal.User user = member.directUser().orElseThrow();
        return RoleAssignment.of(
                new Principal.User(
                        user.id(),
                        named ? wanted.displayName() : user.displayName(),
                        principal ? wanted.userPrincipalName() : user.userPrincipalName()),
                member.role(),
                member.scope());
    }

    private static UserId id(JsonObject body) {
        return body.word("id")
                .map(id -> ApiCall.guid("The member 'id'", id, UserId::new))
                .orElseThrow(() -> ServiceFault.invalid("The member 'id' is required."));
    }

    private static UserPrincipalName name(JsonObject body) {
        try {
            return body.word("userPrincipalName").map(UserPrincipalName::new).orElse(NOT_SAID);
        } catch (IllegalArgumentException e) {
            return NOT_SAID;
        }
    }

    private static void requireDocumented(JsonObject body) {
        for (String name : new String[] {"displayName", "userPrincipalName"}) {
            if (body.word(name).isEmpty()) {
                throw ServiceFault.invalid("The member '%s' is required.".formatted(name));
            }
        }
        Optional<String> type = body.object("attributes").flatMap(attributes -> attributes.text("objectType"));
        if (type.filter("UserMember"::equalsIgnoreCase).isEmpty()) {
            throw ServiceFault.invalid("The member 'attributes' with objectType 'UserMember' is required.");
        }
    }
}
