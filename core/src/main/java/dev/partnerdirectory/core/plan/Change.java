package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserChanges;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One effect a plan intends. */
public sealed interface Change {
    /** The kinds of changes, for a {@code switch} that the compiler checks. */
    enum Kind {
        CREATE_USER("create user", Sign.ADDS, Operation.CREATE_USER, CreateUser.class),
        UPDATE_USER("update user", Sign.CHANGES, Operation.UPDATE_USER, UpdateUser.class),
        RESTORE_USER("restore user", Sign.ADDS, Operation.RESTORE_USER, RestoreUser.class),
        GRANT_ROLE("grant", Sign.ADDS, Operation.ADD_ROLE_MEMBER, GrantRole.class),
        ASSIGN_LICENSE("assign", Sign.ADDS, Operation.UPDATE_LICENSES, AssignLicense.class),
        REVOKE_ROLE("revoke", Sign.TAKES, Operation.REMOVE_ROLE_MEMBER, RevokeRole.class),
        REMOVE_LICENSE("remove", Sign.TAKES, Operation.UPDATE_LICENSES, RemoveLicense.class),
        DELETE_USER("delete user", Sign.TAKES, Operation.DELETE_USER, DeleteUser.class);

        private static final Map<Class<?>, Kind> OF =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.type, kind -> kind));

        private final String words;
        private final Sign sign;
        private final Operation operation;
        private final Class<? extends Change> type;

        Kind(String words, Sign sign, Operation operation, Class<? extends Change> type) {
            this.words = words;
            this.sign = sign;
            this.operation = operation;
            this.type = type;
        }

        /** The change as a verb phrase. */
        public String words() {
            return words;
        }

        /** The operation that makes the change. */
        public Operation operation() {
            return operation;
        }

        /** The sign of the change in a diff. */
        public Sign sign() {
            return sign;
        }
    }

    /** The signs of changes in a diff. */
    enum Sign {
        ADDS('+'),
        CHANGES('~'),
        TAKES('-');

        private final char mark;

        Sign(char mark) {
            this.mark = mark;
        }

        public char mark() {
            return mark;
        }
    }

    default Kind kind() {
        return Objects.requireNonNull(Kind.OF.get(getClass()));
    }

    /** The roles whose members the change affects. */
    default Set<RoleId> roles() {
        return switch (kind()) {
            case GRANT_ROLE -> Set.of(((GrantRole) this).role());
            case REVOKE_ROLE -> Set.of(((RevokeRole) this).role());
            case DELETE_USER -> ((DeleteUser) this).holds();
            case RESTORE_USER -> ((RestoreUser) this).holds();
            case CREATE_USER, UPDATE_USER, ASSIGN_LICENSE, REMOVE_LICENSE -> Set.of();
        };
    }

    /** Whether the change takes something away from the user. */
    default boolean takes() {
        return kind().sign() == Sign.TAKES;
    }

    /** Whether the user can be changed only after this change. */
    default boolean brings() {
        return kind() == Kind.CREATE_USER || kind() == Kind.RESTORE_USER;
    }

    Person person();

    /** The object of the change in words: a role's name, a SKU's part number, a user principal name. */
    default String target() {
        return person().name().value();
    }

    /**
     * Creates a user.
     *
     * @param fields without the user principal name, which is in {@code person}
     */
    record CreateUser(Person person, UserChanges fields) implements Change {}

    /**
     * Changes fields of a user.
     *
     * @param before the old values of the changed fields; a field that was empty is empty
     */
    record UpdateUser(Person person, UserChanges fields, UserChanges before) implements Change {}

    /**
     * Restores a deleted user.
     *
     * @param holds the roles that are restored with the user
     */
    record RestoreUser(Person person, Set<RoleId> holds) implements Change {
        public RestoreUser {
            holds = CanonicalForm.sorted(holds);
        }
    }

    /** Grants a role to a user. */
    record GrantRole(Person person, RoleId role, String roleName) implements Change {
        @Override
        public String target() {
            return roleName;
        }
    }

    /**
     * Assigns licences to a user in one request, so that an add-on and its base are assigned together.
     *
     * @param licenses of one licence group, sorted by name; at least one
     */
    record AssignLicense(Person person, List<PlannedLicense> licenses) implements Change {
        public AssignLicense {
            licenses = PlannedLicense.sorted(licenses);
        }

        @Override
        public String target() {
            return PlannedLicense.names(licenses);
        }
    }

    /** Revokes a role from a user. */
    record RevokeRole(Person person, RoleId role, String roleName) implements Change {
        @Override
        public String target() {
            return roleName;
        }
    }

    /**
     * Removes licences from a user in one request.
     *
     * @param licenses as in {@link AssignLicense}
     */
    record RemoveLicense(Person person, List<PlannedLicense> licenses) implements Change {
        public RemoveLicense {
            licenses = PlannedLicense.sorted(licenses);
        }

        @Override
        public String target() {
            return PlannedLicense.names(licenses);
        }
    }

    /**
     * Deletes a user, who can be restored for 30 days.
     *
     * @param holds the roles that the user loses
     */
    record DeleteUser(Person person, Set<RoleId> holds) implements Change {
        public DeleteUser {
            holds = CanonicalForm.sorted(holds);
        }
    }
}
