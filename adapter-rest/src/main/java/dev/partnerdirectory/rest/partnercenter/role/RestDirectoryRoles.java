package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.partnercenter.wire.ContinuationLinks;
import dev.partnerdirectory.rest.partnercenter.wire.Listing;
import java.util.List;

/** {@link DirectoryRoles} over Partner Center. */
public record RestDirectoryRoles(DirectoryRolesApi api, CallExecutor calls, ContinuationLinks links)
        implements DirectoryRoles {
    private static final RoleMapper MAPPER = new RoleMapperImpl();

    /** The port, with the API client of {@code clients}. */
    public static RestDirectoryRoles over(FeignClients clients, CallExecutor calls, ContinuationLinks links) {
        return new RestDirectoryRoles(clients.get(DirectoryRolesApi.class), calls, links);
    }

    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        return new Listing<DirectoryRoleDto, DirectoryRole>(
                        calls,
                        links,
                        () -> calls.read(Operation.LIST_ROLES, customer),
                        "/customers/" + customer + "/directoryroles",
                        (whole, attempt) -> api.list(customer, attempt),
                        api::more,
                        MAPPER::toModel)
                .whole();
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        return new Listing<DirectoryRoleDto, DirectoryRole>(
                        calls,
                        links,
                        () -> calls.read(Operation.LIST_USER_ROLES, customer),
                        "/customers/" + customer + "/users/" + user + "/directoryroles",
                        (whole, attempt) -> api.ofUser(customer, user, attempt),
                        api::more,
                        MAPPER::toModel)
                .whole();
    }
}
