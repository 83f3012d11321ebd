package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the two kinds of role have in common about members. */
record MemberAnswers(RoleMapper mapper) {
    RoleAssignment member(UserMemberDto member, RoleId role) {
        return mapper.toModel(member).in(role);
    }

    UserMemberBody body(NewUserMember member) {
        return mapper.toBody(member);
    }

    NewUserMember withoutAccount(NewUserMember member) {
        return new NewUserMember(member.id(), member.displayName(), member.userPrincipalName(), Optional.empty());
    }

    /** The service may answer with the member, with some other object or with nothing: all say it was done (X2). */
    Optional<RoleAssignment> added(@Nullable UserMemberDto answer, RoleId role) {
        return Optional.ofNullable(answer)
                .filter(member -> member.id() != null && member.userPrincipalName() != null)
                .map(member -> member(member, role));
    }
}
