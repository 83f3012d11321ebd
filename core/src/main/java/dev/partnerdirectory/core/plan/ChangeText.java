package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.text.Line;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes as fields of a line. */
final class ChangeText {
    private static final String TO = "to.";
    private static final String WAS = "was.";

    private ChangeText() {}

    static Line write(Change change, Line line) {
        line.with("kind", change.kind())
                .with("user", change.person().id())
                .with("name", change.person().name().value())
                .with("displayName", change.person().displayName());
        switch (change.kind()) {
            case CREATE_USER -> fields(TO, ((Change.CreateUser) change).fields(), line);
            case UPDATE_USER -> {
                fields(TO, ((Change.UpdateUser) change).fields(), line);
                fields(WAS, ((Change.UpdateUser) change).before(), line);
            }
            case RESTORE_USER -> line.with("holds", joined(((Change.RestoreUser) change).holds()));
            case DELETE_USER -> line.with("holds", joined(((Change.DeleteUser) change).holds()));
            case GRANT_ROLE -> role(((Change.GrantRole) change).role(), change, line);
            case REVOKE_ROLE -> role(((Change.RevokeRole) change).role(), change, line);
            case ASSIGN_LICENSE -> {
                Change.AssignLicense assign = (Change.AssignLicense) change;
                sku(assign.sku(), assign.excluded(), change, line);
            }
            case REMOVE_LICENSE -> {
                Change.RemoveLicense remove = (Change.RemoveLicense) change;
                sku(remove.sku(), remove.excluded(), change, line);
            }
        }
        return line;
    }

    private static void role(RoleId role, Change change, Line line) {
        line.with("role", role).with("target", change.target());
    }

    private static void sku(SkuId sku, Set<ServicePlanId> excluded, Change change, Line line) {
        line.with("sku", sku).with("target", change.target()).with("excluded", joined(excluded));
    }

    private static void fields(String prefix, UserChanges fields, Line line) {
        line.with(prefix + "displayName", fields.displayName())
                .with(prefix + "firstName", fields.firstName())
                .with(prefix + "lastName", fields.lastName())
                .with(prefix + "usageLocation", fields.usageLocation())
                .with(prefix + "phoneNumber", fields.phoneNumber());
    }

    static Change read(Line line) {
        Person person = new Person(
                line.find("user").map(UserId::new), new UserPrincipalName(line.get("name")), line.get("displayName"));
        return switch (Change.Kind.valueOf(line.get("kind"))) {
            case CREATE_USER -> new Change.CreateUser(person, fields(TO, line));
            case UPDATE_USER -> new Change.UpdateUser(person, fields(TO, line), fields(WAS, line));
            case RESTORE_USER -> new Change.RestoreUser(person, parted(line.get("holds"), RoleId::new));
            case DELETE_USER -> new Change.DeleteUser(person, parted(line.get("holds"), RoleId::new));
            case GRANT_ROLE -> new Change.GrantRole(person, new RoleId(line.get("role")), line.get("target"));
            case REVOKE_ROLE -> new Change.RevokeRole(person, new RoleId(line.get("role")), line.get("target"));
            case ASSIGN_LICENSE ->
                new Change.AssignLicense(
                        person,
                        new SkuId(line.get("sku")),
                        line.get("target"),
                        parted(line.get("excluded"), ServicePlanId::new));
            case REMOVE_LICENSE ->
                new Change.RemoveLicense(
                        person,
                        new SkuId(line.get("sku")),
                        line.get("target"),
                        parted(line.get("excluded"), ServicePlanId::new));
        };
    }

    private static UserChanges fields(String prefix, Line line) {
        return new UserChanges(
                Optional.empty(),
                line.find(prefix + "displayName"),
                line.find(prefix + "firstName"),
                line.find(prefix + "lastName"),
                line.find(prefix + "usageLocation").map(UsageLocation::new),
                line.find(prefix + "phoneNumber"));
    }

    private static String joined(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> parted(String ids, Function<String, T> parse) {
        return Stream.of(ids.split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(parse)
                .collect(Collectors.toSet());
    }
}
