package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserChanges;
import java.util.List;
import java.util.Set;

/** One effect a plan intends. */
public sealed interface Change {
    /** The cases, for a {@code switch} that the compiler checks. */
    enum Kind {
        CREATE_USER("create user", Sign.ADDS, Operation.CREATE_USER),
        UPDATE_USER("update user", Sign.CHANGES, Operation.UPDATE_USER),
        RESTORE_USER("restore user", Sign.ADDS, Operation.RESTORE_USER),
        GRANT_ROLE("grant", Sign.ADDS, Operation.ADD_ROLE_MEMBER),
        ASSIGN_LICENSE("assign", Sign.ADDS, Operation.UPDATE_LICENSES),
        REVOKE_ROLE("revoke", Sign.TAKES, Operation.REMOVE_ROLE_MEMBER),
        REMOVE_LICENSE("remove", Sign.TAKES, Operation.UPDATE_LICENSES),
        DELETE_USER("delete user", Sign.TAKES, Operation.DELETE_USER);

        private final String words;
        private final Sign sign;
        private final Operation operation;

        Kind(String words, Sign sign, Operation operation) {
            this.words = words;
            this.sign = sign;
            this.operation = operation;
        }

        /** What it does, as a verb phrase. */
        public String words() {
            return words;
        }

        /** The call that does it. */
        public Operation operation() {
            return operation;
        }

        /** How it looks in a diff. */
        public Sign sign() {
            return sign;
        }
    }

    /** How a change looks in a diff. */
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

    Kind kind();

    /** The roles whose members it changes. */
    default Set<RoleId> roles() {
        return switch (kind()) {
            case GRANT_ROLE -> Set.of(((GrantRole) this).role());
            case REVOKE_ROLE -> Set.of(((RevokeRole) this).role());
            case DELETE_USER -> ((DeleteUser) this).holds();
            case RESTORE_USER -> ((RestoreUser) this).holds();
            case CREATE_USER, UPDATE_USER, ASSIGN_LICENSE, REMOVE_LICENSE -> Set.of();
        };
    }

    Person person();

    /** What it is about, in words: a role's name, a SKU's part number, a user principal name. */
    String target();

    /**
     * Somebody new.
     *
     * @param fields without a user principal name, which is the person's
     */
    record CreateUser(Person person, UserChanges fields) implements Change {
        @Override
        public Kind kind() {
            return Kind.CREATE_USER;
        }

        @Override
        public String target() {
            return person.name().value();
        }
    }

    /**
     * Other fields for somebody.
     *
     * @param before the values of the fields that change; a field that was empty is empty
     */
    record UpdateUser(Person person, UserChanges fields, UserChanges before) implements Change {
        @Override
        public Kind kind() {
            return Kind.UPDATE_USER;
        }

        @Override
        public String target() {
            return person.name().value();
        }
    }

    /**
     * Somebody deleted who comes back.
     *
     * @param holds the roles that come back with them
     */
    record RestoreUser(Person person, Set<RoleId> holds) implements Change {
        public RestoreUser {
            holds = CanonicalForm.sorted(holds);
        }

        @Override
        public Kind kind() {
            return Kind.RESTORE_USER;
        }

        @Override
        public String target() {
            return person.name().value();
        }
    }

    /** A role and its holder-to-be. */
    record GrantRole(Person person, RoleId role, String roleName) implements Change {
        @Override
        public Kind kind() {
            return Kind.GRANT_ROLE;
        }

        @Override
        public String target() {
            return roleName;
        }
    }

    /**
     * Licences for somebody, in one request, so that an add-on and its base come together.
     *
     * @param licenses of one licence group, by name; at least one
     */
    record AssignLicense(Person person, List<PlannedLicense> licenses) implements Change {
        public AssignLicense {
            licenses = PlannedLicense.sorted(licenses);
        }

        @Override
        public Kind kind() {
            return Kind.ASSIGN_LICENSE;
        }

        @Override
        public String target() {
            return PlannedLicense.names(licenses);
        }
    }

    /** A role and its holder until now. */
    record RevokeRole(Person person, RoleId role, String roleName) implements Change {
        @Override
        public Kind kind() {
            return Kind.REVOKE_ROLE;
        }

        @Override
        public String target() {
            return roleName;
        }
    }

    /**
     * Licences taken from somebody, in one request.
     *
     * @param licenses as for {@link AssignLicense}
     */
    record RemoveLicense(Person person, List<PlannedLicense> licenses) implements Change {
        public RemoveLicense {
            licenses = PlannedLicense.sorted(licenses);
        }

        @Override
        public Kind kind() {
            return Kind.REMOVE_LICENSE;
        }

        @Override
        public String target() {
            return PlannedLicense.names(licenses);
        }
    }

    /**
     * Somebody who goes, restorable for 30 days.
     *
     * @param holds the roles that go with them
     */
    record DeleteUser(Person person, Set<RoleId> holds) implements Change {
        public DeleteUser {
            holds = CanonicalForm.sorted(holds);
        }

        @Override
        public Kind kind() {
            return Kind.DELETE_USER;
        }

        @Override
        public String target() {
            return person.name().value();
        }
    }
}
