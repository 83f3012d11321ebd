package dev.partnerdirectory.core.rehearsal;

import dev.partnerdirectory.core.error.ErrorDetails;
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
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.rehearsal.Draft.PartnerMembership;
import java.util.List;
import java.util.Optional;

/** The partner account's roles in a rehearsal. Members who came here stand behind the real ones. */
final class RehearsedPartnerRoles implements PartnerRoles {
    private static final Sort BY_NAME = Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME);

    private final PartnerRoles real;
    private final Draft draft;

    RehearsedPartnerRoles(PartnerRoles real, Draft draft) {
        this.real = real;
        this.draft = draft;
    }

    @Override
    public List<PartnerRole> list() {
        return real.list();
    }

    @Override
    public Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page) {
        return Draft.over(
                real.members(role, sort, page),
                member -> Optional.of(member)
                        .filter(one -> one.directUser()
                                .filter(user ->
                                        draft.partnerMembers.containsKey(new PartnerMembership(role, user.id())))
                                .isEmpty()),
                () -> draft.partnerMembers.entrySet().stream()
                        .filter(entry -> entry.getKey().role().equals(role))
                        .flatMap(entry -> entry.getValue().stream()));
    }

    @Override
    public Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId) {
        return draft.write(() -> {
            if (isMember(role, member.id())) {
                throw Refusals.memberAlready(
                        ErrorDetails.of(Operation.ADD_PARTNER_ROLE_MEMBER), member.userPrincipalName(), role);
            }
            RoleAssignment added = member.in(role);
            draft.partnerMembers.put(new PartnerMembership(role, member.id()), Optional.of(added));
            return Optional.of(added);
        });
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        draft.write(() -> {
            if (!isMember(role, user)) {
                throw Refusals.noMember(ErrorDetails.of(Operation.REMOVE_PARTNER_ROLE_MEMBER), user, role);
            }
            return draft.partnerMembers.put(new PartnerMembership(role, user), Optional.empty());
        });
    }

    private boolean isMember(RoleId role, UserId user) {
        return Pages.stream(PageRequest.first(), page -> members(role, BY_NAME, page))
                .anyMatch(member ->
                        member.directUser().filter(one -> one.is(user)).isPresent());
    }
}
