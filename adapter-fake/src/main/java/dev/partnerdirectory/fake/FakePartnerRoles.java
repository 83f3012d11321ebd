package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.fake.FakeOptions.ExistingMember;
import dev.partnerdirectory.fake.store.Session;
import java.util.List;
import java.util.Optional;

/** Roles of the partner's own account and their members, sorted as asked. */
final class FakePartnerRoles implements PartnerRoles {
    private final Engine engine;
    private final Calls calls;

    FakePartnerRoles(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public List<PartnerRole> list() {
        return engine.read(calls.to(Operation.LIST_PARTNER_ROLES), PartnerTable::roles);
    }

    @Override
    public Page<UserMember> members(RoleId role, Sort sort, PageRequest page) {
        Call call = calls.to(Operation.LIST_PARTNER_ROLE_MEMBERS);
        int size = Paging.size(call, page, engine.options());
        return engine.read(call, session -> {
            long key = PartnerTable.roleKey(session, call, role);
            String name = "partner %d %s %s".formatted(key, sort.field(), sort.direction());
            List<String> after = Tokens.read(call, page.token(), name, 2);
            return Paging.cut(
                    PartnerTable.members(session, key, role, sort, after, size + 1),
                    size,
                    member -> member,
                    last -> Tokens.write(name, last.id().value(), sortKey(sort, last)));
        });
    }

    private static String sortKey(Sort sort, UserMember member) {
        return sort.field() == Field.DISPLAY_NAME
                ? UserTable.sortKey(member.displayName())
                : member.userPrincipalName().key();
    }

    @Override
    public UserMember addMember(RoleId role, NewUserMember member, RequestId requestId) {
        Call call = calls.to(Operation.ADD_PARTNER_ROLE_MEMBER, requestId);
        Fingerprint fingerprint = engine.fingerprint(call.operation()).add(role);
        Fingerprints.add(fingerprint, member);
        return engine.write(call, requestId, fingerprint, Answer.MEMBER, session -> added(session, call, role, member));
    }

    private UserMember added(Session session, Call call, RoleId role, NewUserMember member) {
        long key = PartnerTable.roleKey(session, call, role);
        long user = user(session, call, member.id());
        Optional<UserMember> present = PartnerTable.member(session, key, role, user);
        if (present.isPresent()) {
            ExistingMember behaviour = engine.options().existingMember();
            FakeRoleMembers.refuseExisting(behaviour, call, member.id(), role);
            return present.get();
        }
        PartnerTable.add(session, key, user, member.accountId());
        return PartnerTable.member(session, key, role, user).orElseThrow();
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        Call call = calls.to(Operation.REMOVE_PARTNER_ROLE_MEMBER, requestId);
        Fingerprint fingerprint = engine.fingerprint(call.operation()).add(role).add(user);
        engine.write(call, requestId, fingerprint, Answer.DONE, session -> {
            long key = PartnerTable.roleKey(session, call, role);
            if (!PartnerTable.remove(session, key, user(session, call, user))) {
                throw FakeRoleMembers.noMember(call, user, role);
            }
            return true;
        });
    }

    private static long user(Session session, Call call, UserId id) {
        return PartnerTable.user(session, id)
                .orElseThrow(() -> call.notFound(
                        Missing.USER, ServiceCode.USER_NOT_FOUND, "the partner account has no user %s".formatted(id)));
    }
}
