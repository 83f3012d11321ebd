package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Roles and their members to and from the wire. */
@Mapper(config = WireMapping.class, uses = WireValues.class)
interface RoleMapper {
    @Mapping(target = "name", defaultValue = "")
    DirectoryRole toModel(DirectoryRoleDto role);

    @Mapping(target = "name", defaultValue = "")
    PartnerRole toModel(PartnerRoleDto role);

    @Mapping(target = "id", source = "member.id")
    @Mapping(target = "displayName", source = "member.displayName", defaultValue = "")
    @Mapping(target = "roleId", source = "role")
    UserMember toModel(UserMemberDto member, RoleId role);

    UserMemberBody toBody(NewUserMember member);

    /** What was asked for, as the directory has it if it does as asked. */
    @Mapping(target = "id", source = "member.id")
    @Mapping(target = "roleId", source = "role")
    UserMember asAsked(NewUserMember member, RoleId role);
}
