package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.util.Optional;

/** {@link RoleMembers} over the wire. */
record RestRoleMembers(RoleMembersApi api, MemberAnswers answers, Caller caller, Links links) implements RoleMembers {
    @Override
    public Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page) {
        return new Listing<UserMemberDto, RoleAssignment>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_ROLE_MEMBERS, customer),
                        "/customers/" + customer + "/directoryroles/" + role + "/usermembers",
                        (request, call) ->
                                api.list(customer, role, request.size().orElse(null), call),
                        api::more,
                        member -> answers.member(member, role))
                .page(page);
    }

    /** An account is for the partner's own roles; it is not sent here (R36). */
    @Override
    public Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        UserMemberBody body = answers.body(answers.withoutAccount(member));
        return caller.calls()
                .make(
                        caller.write(Operation.ADD_ROLE_MEMBER, customer, requestId),
                        call -> answers.added(api.add(customer, role, body, call), role));
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        caller.calls().make(caller.write(Operation.REMOVE_ROLE_MEMBER, customer, requestId), call -> {
            api.remove(customer, role, user, call);
            return user;
        });
    }
}
