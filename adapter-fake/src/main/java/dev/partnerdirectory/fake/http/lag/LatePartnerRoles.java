package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import java.util.List;

/** The partner's own roles, whose members are seen late. */
record LatePartnerRoles(PartnerRoles roles, LateDirectory late) implements PartnerRoles {
    private static final Sort ANY = Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME);

    @Override
    public List<PartnerRole> list() {
        return roles.list();
    }

    @Override
    public Page<UserMember> members(RoleId role, Sort sort, PageRequest page) {
        return of(role, sort).list(page);
    }

    @Override
    public UserMember addMember(RoleId role, NewUserMember member, RequestId requestId) {
        return of(role, ANY).add(member.id(), () -> roles.addMember(role, member, requestId));
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        of(role, ANY).remove(user, () -> roles.removeMember(role, user, requestId));
    }

    private LateMembership of(RoleId role, Sort sort) {
        return new LateMembership(RoleKey.ofPartner(role), page -> roles.members(role, sort, page), late);
    }
}
