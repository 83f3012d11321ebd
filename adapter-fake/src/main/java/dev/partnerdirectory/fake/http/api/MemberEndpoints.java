package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** A customer's directory roles and their members (wire sheet D1–D5, 3.3). */
final class MemberEndpoints {
    private MemberEndpoints() {}

    static WireResponse roles(ApiCall call) {
        return CollectionJson.plain(call, call.ports().directoryRoles().list(call.customer()), MemberEndpoints::role);
    }

    static WireResponse rolesOfUser(ApiCall call) {
        return CollectionJson.plain(
                call, call.ports().directoryRoles().ofUser(call.customer(), call.user()), MemberEndpoints::role);
    }

    static WireResponse list(ApiCall call) {
        CustomerId customer = call.customer();
        RoleId role = call.role();
        PageTurner.Turned<RoleAssignment> page =
                PageTurner.of(call).turn(request -> call.ports().roleMembers().list(customer, role, request));
        return CollectionJson.linked(
                call,
                "/customers/" + customer + "/directoryroles/" + role + "/usermembers",
                page,
                MemberEndpoints::json);
    }

    static WireResponse add(ApiCall call) {
        CustomerId customer = call.customer();
        RoleId role = call.role();
        NewUserMember member = MemberBody.read(call, false);
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
        return Answers.success(call, status, json(MemberBody.named(call, wanted, member)));
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
                .put("userPrincipalName", UserJson.name(user.userPrincipalName()))
                .put("roleId", member.role().value())
                .put("id", user.id().value());
        member.account().ifPresent(account -> json.put("accountId", account));
        return Answers.typed(json, "UserMember");
    }
}
