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
import dev.partnerdirectory.fake.store.PartnerUser;
import java.util.List;
import java.util.Optional;

/** Roles of the partner's own account and their members, sorted as the caller asks. */
final class FakePartnerRoles implements PartnerRoles {
    private final Engine engine;
    private final Calls calls;

    FakePartnerRoles(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public List<PartnerRole> list() {
        return engine.read(
                calls.to(Operation.LIST_PARTNER_ROLES),
                state -> state.partner().roles().stream()
                        .map(PartnerRoleEntry::role)
                        .toList());
    }

    @Override
    public Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page) {
        Call call = calls.to(Operation.LIST_PARTNER_ROLE_MEMBERS);
        Paging paging = Paging.of(
                call, engine.options(), "partner %s %s %s".formatted(role, sort.field(), sort.direction()), page);
        return engine.read(
                call,
                state -> paging.page(
                        new Lookup(state, call).partnerRole(role).members(paging.sorted(sort)),
                        member -> member(member, role),
                        member -> member.user().sortKey(sort.field())));
    }

    private static RoleAssignment member(Member member, RoleId role) {
        PartnerUser user = member.user();
        return new NewUserMember(user.id(), user.displayName(), user.name(), member.account()).in(role);
    }

    @Override
    public Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId) {
        Call call = calls.to(Operation.ADD_PARTNER_ROLE_MEMBER, requestId);
        Fingerprint fingerprint = engine.fingerprint(call.operation()).add(role).add(member);
        return engine.write(
                        call, requestId, fingerprint, state -> Answer.of(added(new Lookup(state, call), role, member)))
                .member();
    }

    private RoleAssignment added(Lookup lookup, RoleId role, NewUserMember member) {
        PartnerRoleEntry entry = lookup.partnerRole(role);
        PartnerUser user = lookup.partnerUser(member.id());
        Optional<Member> existing = entry.member(user.id());
        if (existing.isPresent()) {
            FakeRoleMembers.refuseExisting(engine.options().existingMember(), lookup.call(), member.id(), role);
            return member(existing.get(), role);
        }
        Member added = new Member(user, member.accountId());
        lookup.state().partner().addMember(entry, added);
        return member(added, role);
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        Call call = calls.to(Operation.REMOVE_PARTNER_ROLE_MEMBER, requestId);
        Fingerprint fingerprint = engine.fingerprint(call.operation()).add(role).add(user);
        engine.write(call, requestId, fingerprint, state -> {
            Lookup lookup = new Lookup(state, call);
            PartnerRoleEntry entry = lookup.partnerRole(role);
            Member member = entry.member(lookup.partnerUser(user).id())
                    .orElseThrow(() -> FakeRoleMembers.noMember(call, user, role));
            state.partner().removeMember(entry, member);
            return Answer.DONE;
        });
    }
}
