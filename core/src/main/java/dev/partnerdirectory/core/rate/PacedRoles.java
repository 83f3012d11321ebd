package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.util.List;
import java.util.Optional;

/** Directory roles and their members, at a pace. */
final class PacedRoles implements DirectoryRoles, RoleMembers {
    private final DirectoryRoles roles;
    private final RoleMembers members;
    private final Pacer pacer;

    PacedRoles(DirectoryRoles roles, RoleMembers members, Pacer pacer) {
        this.roles = roles;
        this.members = members;
        this.pacer = pacer;
    }

    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        return pacer.call(Optional.of(customer), () -> roles.list(customer));
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        return pacer.call(Optional.of(customer), () -> roles.ofUser(customer, user));
    }

    @Override
    public Page<UserMember> list(CustomerId customer, RoleId role, PageRequest page) {
        return pacer.call(Optional.of(customer), () -> members.list(customer, role, page));
    }

    @Override
    public UserMember add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        return pacer.call(Optional.of(customer), () -> members.add(customer, role, member, requestId));
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        pacer.call(Optional.of(customer), () -> {
            members.remove(customer, role, user, requestId);
            return user;
        });
    }
}
