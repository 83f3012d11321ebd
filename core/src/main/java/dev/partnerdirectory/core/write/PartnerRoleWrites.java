package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The writes about members of the partner account's roles, each one intended effect. Thread-safe. */
public final class PartnerRoleWrites {
    private static final Sort BY_NAME = Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME);

    private final PartnerRoles roles;
    private final IdempotentWriter settled;

    PartnerRoleWrites(PartnerRoles roles, IdempotentWriter settled) {
        this.roles = roles;
        this.settled = settled;
    }

    /** The role's members, lazily. */
    public Stream<RoleAssignment> members(RoleId role, Sort sort) {
        return Pages.stream(PageRequest.first(), page -> roles.members(role, sort, page));
    }

    /** The user's membership of the role, if there is one. */
    public Optional<RoleAssignment> membership(RoleId role, UserRef user) {
        return members(role, BY_NAME)
                .filter(assignment -> assignment
                        .directUser()
                        .filter(member -> member.is(user))
                        .isPresent())
                .findFirst();
    }

    /** Makes the user a member, who was none a moment ago; being one by now is success. */
    public Done<RoleAssignment> grant(RoleId role, NewUserMember member, Supplier<RequestId> ids) {
        try {
            return add(role, member, false, ids);
        } catch (Conflict conflict) {
            if (conflict.reason() != Conflict.Reason.ALREADY_A_MEMBER) {
                throw conflict;
            }
            return Done.alreadySo(membership(role, member.id()).orElseThrow(() -> conflict));
        }
    }

    /**
     * Makes the user a member.
     *
     * @param before whether they were one a moment ago; what is seen later is then no effect of ours
     */
    public Done<RoleAssignment> add(RoleId role, NewUserMember member, boolean before, Supplier<RequestId> ids) {
        RequestId id = ids.get();
        return settled.settle(new Write<>(
                Operation.ADD_PARTNER_ROLE_MEMBER,
                id,
                ErrorDetails.of(Operation.ADD_PARTNER_ROLE_MEMBER),
                requestId -> roles.addMember(role, member, requestId).orElseGet(() -> member.in(role)),
                () -> before ? ReadBack.disproof() : ReadBack.of(membership(role, member.id())),
                Conflict.class::isInstance));
    }

    /** Makes a member no member; being none by now is success. */
    public Done<UserId> revoke(RoleId role, UserId member, Supplier<RequestId> ids) {
        try {
            return remove(role, member, ids);
        } catch (NotFound absent) {
            if (membership(role, member).isPresent()) {
                throw absent;
            }
            return Done.alreadySo(member);
        }
    }

    /** Makes a member no member. */
    public Done<UserId> remove(RoleId role, UserId member, Supplier<RequestId> ids) {
        RequestId id = ids.get();
        return settled.settle(new Write<>(
                Operation.REMOVE_PARTNER_ROLE_MEMBER,
                id,
                ErrorDetails.of(Operation.REMOVE_PARTNER_ROLE_MEMBER),
                requestId -> {
                    roles.removeMember(role, member, requestId);
                    return member;
                },
                () -> ReadBack.of(
                        Optional.of(member).filter(one -> membership(role, one).isEmpty())),
                NotFound.class::isInstance));
    }
}
