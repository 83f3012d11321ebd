package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Done;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The writes to the members of one role. Each one is one intended effect. Granting and revoking send at once; a refusal
 * can show that the change is already in effect. After a lost answer, a state that matches counts as success. A dry run
 * reads instead. Adding and removing are strict: they read first, so that an earlier state never counts as their
 * effect. Thread-safe.
 */
public record RoleWrites(RoleMembership role, IdempotentWriter writer, ReplicationWait replication) {
    /** Makes the user a member. It is a success if the user is already a member. */
    public Done<RoleAssignment> grant(NewUserMember member, Supplier<RequestId> ids) {
        if (writer.isDryRun() && isMember(member.id())) {
            return Done.alreadySo(member.in(role.role()));
        }
        return add(member, false, RoleWrites::saysMember, ids);
    }

    /** Makes the user a member. It is a conflict if the user is already a member. */
    public Done<RoleAssignment> add(NewUserMember member, Supplier<RequestId> ids) {
        return add(member, isMember(member.id()), refusal -> false, ids);
    }

    /**
     * @param before    whether the user was a member before; a membership seen later is then not our effect
     * @param alreadySo whether a refusal shows that the user was a member before, and that is a success
     */
    private Done<RoleAssignment> add(
            NewUserMember member, boolean before, Predicate<DirectoryException> alreadySo, Supplier<RequestId> ids) {
        RoleAssignment asAsked = member.in(role.role());
        return write(
                role.adding(),
                member.id(),
                id -> role.add().apply(member, id).orElse(asAsked),
                () -> before
                        ? ReadBack.disproof()
                        : ReadBack.of(
                                Optional.of(asAsked).filter(one -> role.holds().test(member.id()))),
                Conflict.class::isInstance,
                refusal -> Optional.of(asAsked).filter(one -> alreadySo.test(refusal)),
                ids);
    }

    /** Ends the user's membership. It is a success if the user is not a member. */
    public Done<UserId> revoke(UserId user, Supplier<RequestId> ids) {
        if (writer.isDryRun() && !isMember(user)) {
            return Done.alreadySo(user);
        }
        return remove(
                user, true, refusal -> saysNoMember(refusal) && !role.holds().test(user), ids);
    }

    /** Ends the user's membership. It is {@code NotFound} if the user is not a member. */
    public Done<UserId> remove(UserId user, Supplier<RequestId> ids) {
        return remove(user, isMember(user), refusal -> false, ids);
    }

    private Done<UserId> remove(
            UserId user, boolean before, Predicate<DirectoryException> alreadySo, Supplier<RequestId> ids) {
        return write(
                role.removing(),
                user,
                id -> {
                    role.remove().accept(user, id);
                    return user;
                },
                () -> before
                        ? ReadBack.of(
                                Optional.of(user).filter(one -> !role.holds().test(one)))
                        : ReadBack.disproof(),
                RoleWrites::saysNoMember,
                refusal -> Optional.of(user).filter(one -> alreadySo.test(refusal)),
                ids);
    }

    /** Waits only for a customer's users, because the partner's users cannot be looked up. */
    private <T> Done<T> write(
            Operation operation,
            UserId user,
            Function<RequestId, T> send,
            Supplier<ReadBack<T>> readBack,
            Predicate<DirectoryException> echo,
            Function<DirectoryException, Optional<T>> alreadySo,
            Supplier<RequestId> ids) {
        Optional<UserId> known = role.customer().map(any -> user);
        return writer.write(
                new WriteAttempt<>(
                        operation,
                        role.customer(),
                        "user %s in role %s".formatted(user, role.role()),
                        known,
                        send,
                        readBack,
                        echo,
                        alreadySo),
                ids);
    }

    private static boolean saysMember(DirectoryException failure) {
        return failure instanceof Conflict conflict && conflict.reason() == Conflict.Reason.ALREADY_A_MEMBER;
    }

    private static boolean saysNoMember(DirectoryException failure) {
        return failure instanceof NotFound absent
                && (absent.missing() == NotFound.Missing.MEMBER || absent.missing() == NotFound.Missing.UNSPECIFIED);
    }

    private boolean isMember(UserId user) {
        return role.customer()
                .map(customer ->
                        replication.patiently(customer, user, () -> role.holds().test(user)))
                .orElseGet(() -> role.holds().test(user));
    }
}
