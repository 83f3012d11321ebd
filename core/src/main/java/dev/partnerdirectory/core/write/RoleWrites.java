package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.util.Optional;
import java.util.function.Supplier;

/** The writes about members of a customer's directory roles, each one intended effect. Thread-safe. */
public final class RoleWrites {
    private final DirectoryPorts ports;
    private final IdempotentWriter settled;
    private final ReplicationWait visibility;

    RoleWrites(DirectoryPorts ports, IdempotentWriter settled, ReplicationWait visibility) {
        this.ports = ports;
        this.settled = settled;
        this.visibility = visibility;
    }

    /** Makes the user a member; being one already is success. */
    public Done<RoleAssignment> grant(CustomerId customer, RoleId role, CustomerUser user, Supplier<RequestId> ids) {
        if (isMember(customer, role, user.id())) {
            return Done.alreadySo(member(role, user));
        }
        try {
            return send(customer, role, user, false, ids);
        } catch (Conflict conflict) {
            if (conflict.reason() != Conflict.Reason.ALREADY_A_MEMBER) {
                throw conflict;
            }
            return Done.alreadySo(member(role, user));
        }
    }

    /** Goes on with a grant that an earlier process may have sent: before that, the user was no member. */
    public Done<RoleAssignment> grantAgain(
            CustomerId customer, RoleId role, CustomerUser user, Supplier<RequestId> ids) {
        return send(customer, role, user, false, ids);
    }

    /** Makes the user a member; being one already is a conflict. */
    public Done<RoleAssignment> add(CustomerId customer, RoleId role, CustomerUser user, Supplier<RequestId> ids) {
        return send(customer, role, user, isMember(customer, role, user.id()), ids);
    }

    /** @param before whether the user was a member a moment ago; what is seen later is then no effect of ours */
    private Done<RoleAssignment> send(
            CustomerId customer, RoleId role, CustomerUser user, boolean before, Supplier<RequestId> ids) {
        return visibility.patiently(customer, user.id(), () -> {
            RequestId id = ids.get();
            return settled.settle(new Write<>(
                    Operation.ADD_ROLE_MEMBER,
                    id,
                    about(Operation.ADD_ROLE_MEMBER, customer),
                    requestId -> ports.roleMembers()
                            .add(customer, role, NewUserMember.of(user), requestId)
                            .orElseGet(() -> member(role, user)),
                    () -> before
                            ? ReadBack.disproof()
                            : ReadBack.of(
                                    Optional.of(member(role, user)).filter(one -> holds(customer, role, user.id()))),
                    Conflict.class::isInstance));
        });
    }

    /** Makes the user no member; not being one is success. */
    public Done<UserId> revoke(CustomerId customer, RoleId role, UserId user, Supplier<RequestId> ids) {
        if (!isMember(customer, role, user)) {
            return Done.alreadySo(user);
        }
        try {
            return take(customer, role, user, true, ids);
        } catch (NotFound absent) {
            if (!saysNoMember(absent) || holds(customer, role, user)) {
                throw absent;
            }
            return Done.alreadySo(user);
        }
    }

    /** Goes on with a revocation that an earlier process may have sent: before that, the user was a member. */
    public Done<UserId> revokeAgain(CustomerId customer, RoleId role, UserId user, Supplier<RequestId> ids) {
        return take(customer, role, user, true, ids);
    }

    /** Makes the user no member; not being one is not found. */
    public Done<UserId> remove(CustomerId customer, RoleId role, UserId user, Supplier<RequestId> ids) {
        return take(customer, role, user, isMember(customer, role, user), ids);
    }

    private Done<UserId> take(CustomerId customer, RoleId role, UserId user, boolean before, Supplier<RequestId> ids) {
        return visibility.patiently(customer, user, () -> {
            RequestId id = ids.get();
            return settled.settle(new Write<>(
                    Operation.REMOVE_ROLE_MEMBER,
                    id,
                    about(Operation.REMOVE_ROLE_MEMBER, customer),
                    requestId -> {
                        ports.roleMembers().remove(customer, role, user, requestId);
                        return user;
                    },
                    () -> before
                            ? ReadBack.of(Optional.of(user).filter(one -> !holds(customer, role, one)))
                            : ReadBack.disproof(),
                    RoleWrites::saysNoMember));
        });
    }

    private static boolean saysNoMember(DirectoryException failure) {
        return failure instanceof NotFound absent
                && (absent.missing() == NotFound.Missing.MEMBER || absent.missing() == NotFound.Missing.UNSPECIFIED);
    }

    /** As {@link #holds}, of a user who is known to exist. */
    private boolean isMember(CustomerId customer, RoleId role, UserId user) {
        return visibility.patiently(customer, user, () -> holds(customer, role, user));
    }

    private boolean holds(CustomerId customer, RoleId role, UserId user) {
        return ports.directoryRoles().ofUser(customer, user).stream()
                .anyMatch(held -> held.id().equals(role));
    }

    private static RoleAssignment member(RoleId role, CustomerUser user) {
        return RoleAssignment.of(Principal.User.of(user), role);
    }

    private static ErrorDetails about(Operation operation, CustomerId customer) {
        return ErrorDetails.of(operation).withCustomer(customer);
    }
}
