package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.PartnerRoleEntry;
import dev.partnerdirectory.fake.store.PartnerRoleEntry.Member;
import dev.partnerdirectory.fake.store.PartnerUserEntry;
import java.util.List;
import java.util.Optional;

/** Roles of the partner's own account and their members, sorted as the caller asks. */
record FakePartnerRoles(Calls calls) implements PartnerRoles {
    @Override
    public List<PartnerRole> list() {
        return calls.read(
                Operation.LIST_PARTNER_ROLES,
                at -> at.state().partner().roles().stream()
                        .map(PartnerRoleEntry::role)
                        .toList());
    }

    @Override
    public Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page) {
        return calls.read(Operation.LIST_PARTNER_ROLE_MEMBERS, at -> {
            Paging paging =
                    Paging.of(at.call(), "partner %s %s %s".formatted(role, sort.field(), sort.direction()), page);
            return paging.page(
                    at.partnerRole(role).members(paging.sorted(sort)),
                    member -> member(member, role),
                    member -> member.user().sortKey(sort.field()));
        });
    }

    private static RoleAssignment member(Member member, RoleId role) {
        PartnerUserEntry user = member.user();
        return new NewUserMember(user.id(), user.displayName(), user.name(), member.account()).in(role);
    }

    @Override
    public Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId) {
        return calls.write(Operation.ADD_PARTNER_ROLE_MEMBER, requestId, List.of(role, member), at -> {
                    PartnerRoleEntry entry = at.partnerRole(role);
                    PartnerUserEntry user = at.partnerUser(member.id());
                    if (entry.member(user.id()).isPresent()) {
                        throw at.memberAlready(user.id(), role);
                    }
                    Member added = new Member(user, member.accountId());
                    at.state().partner().addMember(entry, added);
                    return Answer.of(member(added, role));
                })
                .member();
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        calls.write(Operation.REMOVE_PARTNER_ROLE_MEMBER, requestId, List.of(role, user), at -> {
            PartnerRoleEntry entry = at.partnerRole(role);
            Member member = entry.member(at.partnerUser(user).id()).orElseThrow(() -> at.noMember(user, role));
            at.state().partner().removeMember(entry, member);
            return Answer.DONE;
        });
    }
}
