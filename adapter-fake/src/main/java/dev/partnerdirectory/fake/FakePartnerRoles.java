package dev.partnerdirectory.fake;

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
import dev.partnerdirectory.fake.store.PartnerTable;
import dev.partnerdirectory.fake.store.SortKey;
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
        return engine.read(
                calls.to(Operation.LIST_PARTNER_ROLES),
                tables -> tables.partner().roles());
    }

    @Override
    public Page<UserMember> members(RoleId role, Sort sort, PageRequest page) {
        Call call = calls.to(Operation.LIST_PARTNER_ROLE_MEMBERS);
        int size = Paging.size(call, page, engine.options());
        return engine.read(call, tables -> {
            long key = new Lookup(tables, call).partnerRole(role);
            String name = "partner %d %s %s".formatted(key, sort.field(), sort.direction());
            Optional<SortKey> after = Tokens.readSortKey(call, page.token(), name);
            return Paging.cut(
                    tables.partner().members(key, sort, after, size + 1),
                    size,
                    member -> member(member, role),
                    last -> Tokens.write(name, sortKey(sort, last.user())));
        });
    }

    private static SortKey sortKey(Sort sort, PartnerTable.User user) {
        String text = sort.field() == Field.DISPLAY_NAME
                ? SortKey.of(user.displayName())
                : user.name().key();
        return new SortKey(text, user.id().value());
    }

    private static UserMember member(PartnerTable.Member member, RoleId role) {
        PartnerTable.User user = member.user();
        return new UserMember(user.id(), user.displayName(), user.name(), role, member.account());
    }

    @Override
    public UserMember addMember(RoleId role, NewUserMember member, RequestId requestId) {
        Call call = calls.to(Operation.ADD_PARTNER_ROLE_MEMBER, requestId);
        Fingerprint fingerprint = engine.fingerprint(call.operation()).add(role);
        Fingerprints.add(fingerprint, member);
        return engine.write(
                call, requestId, fingerprint, Answer.MEMBER, tables -> added(new Lookup(tables, call), role, member));
    }

    private UserMember added(Lookup lookup, RoleId role, NewUserMember member) {
        long key = lookup.partnerRole(role);
        long user = lookup.partnerUser(member.id());
        PartnerTable table = lookup.tables().partner();
        if (table.member(key, user).isEmpty()) {
            table.add(key, user, member.accountId());
        } else {
            FakeRoleMembers.refuseExisting(engine.options().existingMember(), lookup.call(), member.id(), role);
        }
        return member(table.member(key, user).orElseThrow(), role);
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        Call call = calls.to(Operation.REMOVE_PARTNER_ROLE_MEMBER, requestId);
        Fingerprint fingerprint = engine.fingerprint(call.operation()).add(role).add(user);
        engine.write(call, requestId, fingerprint, Answer.DONE, tables -> {
            Lookup lookup = new Lookup(tables, call);
            if (!tables.partner().remove(lookup.partnerRole(role), lookup.partnerUser(user))) {
                throw FakeRoleMembers.noMember(call, user, role);
            }
            return true;
        });
    }
}
