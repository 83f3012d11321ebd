package dev.partnerdirectory.rest.partnercenter.role;

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
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.partnercenter.wire.ContinuationLinks;
import dev.partnerdirectory.rest.partnercenter.wire.Listing;
import java.util.Optional;

/** {@link RoleMembers} over Partner Center. */
public record RestRoleMembers(RoleMembersApi api, CallExecutor calls, ContinuationLinks links) implements RoleMembers {
    private static final RoleMapper MAPPER = new RoleMapperImpl();

    /** The port, with the API client of {@code clients}. */
    public static RestRoleMembers over(FeignClients clients, CallExecutor calls, ContinuationLinks links) {
        return new RestRoleMembers(clients.get(RoleMembersApi.class), calls, links);
    }

    @Override
    public Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page) {
        return new Listing<UserMemberDto, RoleAssignment>(
                        calls,
                        links,
                        () -> calls.read(Operation.LIST_ROLE_MEMBERS, customer),
                        "/customers/" + customer + "/directoryroles/" + role + "/usermembers",
                        (request, attempt) ->
                                api.list(customer, role, request.size().orElse(null), attempt),
                        api::more,
                        member -> MAPPER.toModel(member, role))
                .page(page);
    }

    /** The account is only for the partner's own roles, so it is not sent here (R36). */
    @Override
    public Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        UserMemberBody body = MAPPER.toBody(withoutAccount(member));
        return calls.execute(
                calls.write(Operation.ADD_ROLE_MEMBER, customer, requestId),
                attempt -> MAPPER.added(api.add(customer, role, body, attempt), role));
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        calls.execute(calls.write(Operation.REMOVE_ROLE_MEMBER, customer, requestId), attempt -> {
            api.remove(customer, role, user, attempt);
            return user;
        });
    }

    private static NewUserMember withoutAccount(NewUserMember member) {
        return new NewUserMember(member.id(), member.displayName(), member.userPrincipalName(), Optional.empty());
    }
}
