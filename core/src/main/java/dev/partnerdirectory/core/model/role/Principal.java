package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;

/** A user, group or application that can hold a role. */
public sealed interface Principal {
    /** The display name; empty if the directory leaves it out. */
    String displayName();

    /** The id as text, for printing. */
    String objectId();

    /** A user. A principal whose kind the service does not give counts as a user too, see {@link #hasMalformedName}. */
    record User(UserId id, String displayName, UserPrincipalName userPrincipalName) implements Principal {
        public static User of(CustomerUser user) {
            return new User(user.id(), user.displayName(), user.userPrincipalName());
        }

        /** Whether {@code user} refers to this user. */
        public boolean is(UserRef user) {
            return id.equals(user) || userPrincipalName.equals(user);
        }

        /** Whether it has no sign-in name. It may then be a group or an application. */
        public boolean hasMalformedName() {
            return userPrincipalName.isMalformed();
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

    /** An application that signs in by itself. */
    record Application(ApplicationId id, String displayName) implements Principal {
        @Override
        public String objectId() {
            return id.value();
        }
    }
}
