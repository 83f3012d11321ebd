package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the two kinds of role have in common about members. */
record MemberAnswers(RoleMapper mapper) {
    UserMember member(UserMemberDto member, RoleId role) {
        return mapper.toModel(member, role);
    }

    UserMemberBody body(NewUserMember member) {
        return mapper.toBody(member);
    }

    NewUserMember withoutAccount(NewUserMember member) {
        return new NewUserMember(member.id(), member.displayName(), member.userPrincipalName(), Optional.empty());
    }

    /** The service may answer with the member, with some other object or with nothing: all say it was done (X2). */
    UserMember added(@Nullable UserMemberDto answer, NewUserMember asked, RoleId role) {
        return answer == null || answer.id() == null || answer.userPrincipalName() == null
                ? mapper.asAsked(asked, role)
                : mapper.toModel(answer, role);
    }
}
