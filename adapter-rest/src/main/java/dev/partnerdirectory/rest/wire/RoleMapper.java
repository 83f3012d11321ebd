package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Roles and their members to and from the wire. */
@Mapper(config = WireMapping.class, uses = WireValues.class)
interface RoleMapper {
    @Mapping(target = "name", defaultValue = "")
    DirectoryRole toModel(DirectoryRoleDto role);

    @Mapping(target = "name", defaultValue = "")
    PartnerRole toModel(PartnerRoleDto role);

    @Mapping(target = "displayName", defaultValue = "")
    NewUserMember toModel(UserMemberDto member);

    UserMemberBody toBody(NewUserMember member);
}
