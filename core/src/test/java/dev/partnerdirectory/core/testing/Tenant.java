package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One customer's data, bare. */
final class Tenant {
    final Map<UserId, CustomerUser> active = new LinkedHashMap<>();
    final Map<UserId, CustomerUser> deleted = new LinkedHashMap<>();
    final Map<RoleId, Set<UserId>> members = new LinkedHashMap<>();
    final List<SubscribedSku> skus = new ArrayList<>();
    final Map<UserId, List<License>> licenses = new LinkedHashMap<>();

    Set<UserId> membersOf(RoleId role) {
        return members.computeIfAbsent(role, any -> new LinkedHashSet<>());
    }

    List<License> licensesOf(UserId user) {
        return licenses.computeIfAbsent(user, any -> new ArrayList<>());
    }
}
