package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.fake.http.wire.JsonWriter;

/** Role members as the service writes them (wire sheet 2.2, 3.3). */
final class MemberJson {
    private MemberJson() {}

    static void write(JsonWriter json, UserMember member) {
        json.text("displayName", member.displayName())
                .text("userPrincipalName", member.userPrincipalName().value())
                .text("roleId", member.roleId().value())
                .text("id", member.id().value());
        member.accountId().ifPresent(account -> json.text("accountId", account));
        Answers.attributes(json, "UserMember");
    }
}
