package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Optional;

/** Role members as clients send them. Only the id is required, unless the behaviour says otherwise (R35). */
final class MemberBody {
    private static final UserPrincipalName NOT_SAID = new UserPrincipalName("not-said@invalid");

    private static final String NO_NAME = "-";

    private MemberBody() {}

    /**
     * Reads the new member. Names that the client leaves out do not matter: the directory answers with its own (R34).
     *
     * @param withAccount whether an account id is kept (R43) or ignored (R36)
     */
    static NewUserMember read(ApiCall call, boolean withAccount) {
        JsonObject body = call.body();
        UserId id = id(body);
        if (call.behaviours().is(Behaviour.MEMBER_BODY, "strict")) {
            requireDocumented(body);
        }
        return new NewUserMember(
                id,
                body.word("displayName").orElse(NO_NAME),
                name(body),
                withAccount ? body.word("accountId") : Optional.empty());
    }

    /** The member with the directory's names or, if the behaviour says so, with those of the request (R34). */
    static RoleAssignment named(ApiCall call, NewUserMember wanted, RoleAssignment member) {
        if (call.behaviours().is(Behaviour.MEMBER_NAMES, "directory")) {
            return member;
        }
        boolean named = !wanted.displayName().equals(NO_NAME);
        boolean principal = !wanted.userPrincipalName().equals(NOT_SAID);
        Principal.User user = member.directUser().orElseThrow();
        return RoleAssignment.of(
                new Principal.User(
                        user.id(),
                        named ? wanted.displayName() : user.displayName(),
                        principal ? wanted.userPrincipalName() : user.userPrincipalName()),
                member.role(),
                member.scope());
    }

    private static UserId id(JsonObject body) {
        return body.word("id")
                .map(id -> ApiCall.guid("The member 'id'", id, UserId::new))
                .orElseThrow(() -> ServiceFault.invalid("The member 'id' is required."));
    }

    private static UserPrincipalName name(JsonObject body) {
        try {
            return body.word("userPrincipalName").map(UserPrincipalName::new).orElse(NOT_SAID);
        } catch (IllegalArgumentException e) {
            return NOT_SAID;
        }
    }

    private static void requireDocumented(JsonObject body) {
        for (String name : new String[] {"displayName", "userPrincipalName"}) {
            if (body.word(name).isEmpty()) {
                throw ServiceFault.invalid("The member '%s' is required.".formatted(name));
            }
        }
        Optional<String> type = body.object("attributes").flatMap(attributes -> attributes.text("objectType"));
        if (type.filter("UserMember"::equalsIgnoreCase).isEmpty()) {
            throw ServiceFault.invalid("The member 'attributes' with objectType 'UserMember' is required.");
        }
    }
}
