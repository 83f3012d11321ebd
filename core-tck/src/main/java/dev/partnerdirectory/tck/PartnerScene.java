package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import java.util.List;

/** A role of the partner's own account, for one test only. */
public final class PartnerScene {
    final DirectoryUnderTest directory;
    final PartnerRoles roles;
    final PartnerRole role = Samples.partnerRole();

    private PartnerScene(DirectoryUnderTest directory) {
        this.directory = directory;
        this.roles = directory.ports().partnerRoles();
        directory.add(role);
    }

    static PartnerScene in(DirectoryUnderTest directory) {
        return new PartnerScene(directory);
    }

    /** A user of the partner's own account who has no role yet. */
    Principal.User user(String localPart) {
        Principal.User user = Samples.partnerUser(localPart, "Display " + localPart);
        directory.add(user);
        return user;
    }

    /** Adds a user to the account and to the role. */
    RoleAssignment add(Principal.User user) {
        directory.add(user);
        return grant(user);
    }

    RoleAssignment grant(Principal.User user) {
        return grant(NewUserMember.of(user), Samples.requestId());
    }

    /** The new member, from the answer or, if the answer is empty, from the listing. */
    RoleAssignment grant(NewUserMember member, RequestId id) {
        return roles.addMember(role.id(), member, id).orElseGet(() -> Scene.member(members(), member.id()));
    }

    List<RoleAssignment> members() {
        return walked(Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME), PageRequest.MAX_SIZE);
    }

    List<RoleAssignment> walked(Sort sort, int size) {
        return Pages.stream(PageRequest.ofSize(size), page -> roles.members(role.id(), sort, page))
                .toList();
    }
}
