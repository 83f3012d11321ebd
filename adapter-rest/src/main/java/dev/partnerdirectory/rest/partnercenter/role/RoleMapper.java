package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.core.model.role.ApplicationId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.GroupId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.rest.partnercenter.wire.AttributesDto;
import dev.partnerdirectory.rest.partnercenter.wire.WireMapping;
import dev.partnerdirectory.rest.partnercenter.wire.WireValues;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps roles and their members to and from the wire. */
@Mapper(config = WireMapping.class, uses = WireValues.class)
interface RoleMapper {
    @Mapping(target = "name", defaultValue = "")
    @Mapping(target = "etag", source = "attributes.etag")
    DirectoryRole toModel(DirectoryRoleDto role);

    @Mapping(target = "name", defaultValue = "")
    @Mapping(target = "etag", source = "attributes.etag")
    PartnerRole toModel(PartnerRoleDto role);

    @Mapping(target = "displayName", defaultValue = "")
    NewUserMember toModel(UserMemberDto member);

    default RoleAssignment toModel(UserMemberDto member, RoleId role) {
        RoleAssignment found = toModel(member).in(role);
        @Nullable AttributesDto attributes = member.attributes();
        return new RoleAssignment(
                principal((Principal.User) found.principal(), attributes == null ? null : attributes.objectType()),
                role,
                found.scope(),
                found.via(),
                WireValues.optional(attributes == null ? null : attributes.etag()));
    }

    /** A member without a name may be a group or an application. We assume that the object's type says which. */
    private static Principal principal(Principal.User member, @Nullable String objectType) {
        String type = objectType == null || !member.hasMalformedName() ? "" : objectType.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "group" -> new Principal.Group(new GroupId(member.objectId()), member.displayName());
            case "application", "serviceprincipal" ->
                new Principal.Application(new ApplicationId(member.objectId()), member.displayName());
            default -> member;
        };
    }

    /** The service may answer with the member, with another object or with nothing. All of these mean success (X2). */
    default Optional<RoleAssignment> added(@Nullable UserMemberDto answer, RoleId role) {
        return Optional.ofNullable(answer)
                .filter(member -> member.id() != null && member.userPrincipalName() != null)
                .map(member -> toModel(member, role));
    }

    UserMemberBody toBody(NewUserMember member);
}
