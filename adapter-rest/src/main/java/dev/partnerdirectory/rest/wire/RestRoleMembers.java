package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.RoleMembers;

/** {@link RoleMembers} over the wire. */
record RestRoleMembers(RoleMembersApi api, MemberAnswers answers, Caller caller, Links links) implements RoleMembers {
    @Override
    public Page<UserMember> list(CustomerId customer, RoleId role, PageRequest page) {
        return new Listing<UserMemberDto, UserMember>(
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
    public UserMember add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        NewUserMember sent = answers.withoutAccount(member);
        UserMemberBody body = answers.body(sent);
        return caller.calls()
                .make(
                        caller.write(Operation.ADD_ROLE_MEMBER, customer, requestId),
                        call -> answers.added(api.add(customer, role, body, call), sent, role));
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        caller.calls().make(caller.write(Operation.REMOVE_ROLE_MEMBER, customer, requestId), call -> {
            api.remove(customer, role, user, call);
            return user;
        });
    }
}
