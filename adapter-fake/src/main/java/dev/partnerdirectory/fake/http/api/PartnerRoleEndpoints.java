package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;

/** Roles of the partner's own account and their members (wire sheet P1–P4, R42, R43). */
final class PartnerRoleEndpoints {
    private static final Sort BY_NAME = Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME);

    private PartnerRoleEndpoints() {}

    static WireResponse list(ApiCall call) {
        return Answers.plain(call, call.ports().partnerRoles().list(), PartnerRoleEndpoints::role);
    }

    static WireResponse members(ApiCall call) {
        RoleId role = call.role();
        PageTurner listing = PageTurner.of(call);
        Sort sort = UserQuery.sort(listing.query()).orElse(BY_NAME);
        PageTurner.Turned<RoleAssignment> page =
                listing.turn(request -> call.ports().partnerRoles().members(role, sort, request));
        return Answers.linked(call, "/roles/" + role + "/usermembers", page, MemberEndpoints::json);
    }

    static WireResponse addMember(ApiCall call) {
        RoleId role = call.role();
        NewUserMember member = MemberEndpoints.read(call, true);
        return MemberEndpoints.added(
                call,
                member,
                () -> call.ports().partnerRoles().addMember(role, member, call.requestId()),
                () -> present(call, role, member));
    }

    private static RoleAssignment present(ApiCall call, RoleId role, NewUserMember wanted) {
        return Pages.stream(
                        PageRequest.ofSize(PageRequest.MAX_SIZE),
                        request -> call.ports().partnerRoles().members(role, BY_NAME, request))
                .filter(member -> member.directUser().orElseThrow().is(wanted.id()))
                .findFirst()
                .orElseThrow(() -> ServiceFault.notFound(
                        "user %s is not seen in partner role %s yet".formatted(wanted.id(), role)));
    }

    static WireResponse removeMember(ApiCall call) {
        call.ports().partnerRoles().removeMember(call.role(), call.user(), call.requestId());
        return Answers.removed(call);
    }

    private static ObjectNode role(PartnerRole role) {
        return Answers.typed(
                WireJson.object()
                        .put("name", role.name())
                        .put("id", role.id().value())
                        .put("category", role.category().orElse(null)),
                "Role");
    }
}
