package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import java.util.List;

/** {@link DirectoryRoles} over the wire. */
record RestDirectoryRoles(DirectoryRolesApi api, RoleMapper mapper, Caller caller, Links links)
        implements DirectoryRoles {

    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        return new Listing<DirectoryRoleDto, DirectoryRole>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_ROLES, customer),
                        "/customers/" + customer + "/directoryroles",
                        (whole, call) -> api.list(customer, call),
                        api::more,
                        mapper::toModel)
                .whole();
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        return new Listing<DirectoryRoleDto, DirectoryRole>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_USER_ROLES, customer),
                        "/customers/" + customer + "/users/" + user + "/directoryroles",
                        (whole, call) -> api.ofUser(customer, user, call),
                        api::more,
                        mapper::toModel)
                .whole();
    }
}
