package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.Optional;

/** Members of a customer's directory role (wire sheet D3–D5). */
final class MemberEndpoints {
    private MemberEndpoints() {}

    static WireResponse list(ApiCall call) {
        CustomerId customer = call.customer();
        RoleId role = call.role(1);
        Listing.Turned<UserMember> page =
                Listing.of(call).turn(request -> call.ports().roleMembers().list(customer, role, request));
        return CollectionJson.linked(
                call, "/customers/" + customer + "/directoryroles/" + role + "/usermembers", page, MemberJson::write);
    }

    static WireResponse add(ApiCall call) {
        CustomerId customer = call.customer();
        RoleId role = call.role(1);
        NewUserMember member = MemberBody.read(call, false);
        return added(
                call, member, () -> call.ports().roleMembers().add(customer, role, member, call.requestId()), () -> {
                    CustomerUser user = call.ports().users().get(customer, member.id());
                    return new UserMember(
                            user.id(), user.displayName(), user.userPrincipalName(), role, Optional.empty());
                });
    }

    /** Adds; where chosen, someone who is a member already is answered as if just added (R38). */
    static WireResponse added(
            ApiCall call,
            NewUserMember wanted,
            java.util.function.Supplier<UserMember> add,
            java.util.function.Supplier<UserMember> present) {
        int existing = call.behaviours().status(Behaviour.EXISTING_MEMBER);
        try {
            UserMember member = MemberBody.named(call, wanted, add.get());
            int status = call.behaviours().status(Behaviour.ADD_MEMBER_STATUS);
            return Answers.success(call, status, json -> MemberJson.write(json, member));
        } catch (Conflict e) {
            if (e.reason() != Conflict.Reason.ALREADY_A_MEMBER || existing >= 300) {
                throw e;
            }
            UserMember member = MemberBody.named(call, wanted, present.get());
            return Answers.success(call, existing, json -> MemberJson.write(json, member));
        }
    }

    static WireResponse remove(ApiCall call) {
        call.ports().roleMembers().remove(call.customer(), call.role(1), call.user(2), call.requestId());
        return Answers.removed(call);
    }
}
