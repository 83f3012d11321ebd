package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;

/** Somebody or something that can hold a role. */
public sealed interface Principal {
    /** The name that people know it by; empty where the directory leaves it out. */
    String displayName();

    /** The id as text, for printing. */
    String objectId();

    /** A person; also what a service calls one without telling their name, see {@link #isOdd}. */
    record User(UserId id, String displayName, UserPrincipalName userPrincipalName) implements Principal {
        public static User of(CustomerUser user) {
            return new User(user.id(), user.displayName(), user.userPrincipalName());
        }

        /** Whether this is the user that {@code user} names. */
        public boolean is(UserRef user) {
            return id.equals(user) || userPrincipalName.equals(user);
        }

        /** Whether it has no name to sign in with. It may be a group or an application then. */
        public boolean isOdd() {
            return userPrincipalName.isOdd();
        }

        @Override
        public String objectId() {
            return id.value();
        }
    }

    /** A group, whose members hold the role through it. */
    record Group(GroupId id, String displayName) implements Principal {
        @Override
        public String objectId() {
            return id.value();
        }
    }

    /** A program that signs in by itself. */
    record Application(ApplicationId id, String displayName) implements Principal {
        @Override
        public String objectId() {
            return id.value();
        }
    }
}
