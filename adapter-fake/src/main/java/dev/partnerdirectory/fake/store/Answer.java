package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import java.util.Optional;

/** The answer to a write: a user, a role member, a refusal, or nothing if the write only succeeded. */
public record Answer(
        Optional<CustomerUser> user, Optional<RoleAssignment> member, Optional<RememberedRefusal> refusal) {
    public static final Answer DONE = new Answer(Optional.empty(), Optional.empty(), Optional.empty());

    public static Answer of(CustomerUser user) {
        return new Answer(Optional.of(user), Optional.empty(), Optional.empty());
    }

    public static Answer of(RoleAssignment member) {
        return new Answer(Optional.empty(), Optional.of(member), Optional.empty());
    }

    public static Answer of(RememberedRefusal refusal) {
        return new Answer(Optional.empty(), Optional.empty(), Optional.of(refusal));
    }
}
