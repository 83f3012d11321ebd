package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.text.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Wishes as canonical text: what a manifest's digest is made of, and what is spilled to disk. */
final class WishText {
    private static final String USER = "user";
    private static final String ROLE_SET = "roleSet";
    private static final String ROW = "row";

    private WishText() {}

    /** Puts wishes of one customer together, and makes their order independent of the rows'. */
    static String key(Wish wish) {
        String whom = wish instanceof Wish.User user ? USER + '\t' + user.name().key() : ROLE_SET;
        return wish.customer() + "\t" + whom + '\t' + content(wish) + '\t' + "%019d".formatted(wish.row());
    }

    /** What is wished, wherever it stands. */
    static String content(Wish wish) {
        return line(wish).without(ROW);
    }

    static Line line(Wish wish) {
        return wish instanceof Wish.User user ? line(user) : line((Wish.RoleSet) wish);
    }

    private static Line line(Wish.User user) {
        return Line.of(USER)
                .with(ROW, user.row())
                .with("customer", user.customer())
                .with("name", user.name().value())
                .with("present", user.present())
                .with("displayName", user.fields().displayName())
                .with("firstName", user.fields().firstName())
                .with("lastName", user.fields().lastName())
                .with("usageLocation", user.fields().usageLocation())
                .with("roles", joined(user.roles()))
                .with("licenses", joined(user.licenses()));
    }

    private static Line line(Wish.RoleSet set) {
        return Line.of(ROLE_SET)
                .with(ROW, set.row())
                .with("customer", set.customer())
                .with("role", set.role())
                .with("authoritative", set.authoritative())
                .with("members", joined(set.members()));
    }

    static Wish parse(String text) {
        Line line = Line.parse(text);
        return line.kind().equals(USER) ? user(line) : roleSet(line);
    }

    private static Wish.User user(Line line) {
        UserChanges fields = new UserChanges(
                Optional.empty(),
                line.find("displayName"),
                line.find("firstName"),
                line.find("lastName"),
                line.find("usageLocation").map(UsageLocation::new),
                Optional.empty());
        return new Wish.User(
                line.number(ROW),
                new CustomerId(line.get("customer")),
                new UserPrincipalName(line.get("name")),
                Boolean.parseBoolean(line.get("present")),
                fields,
                parted(line.get("roles"), RoleRef::parse),
                parted(line.get("licenses"), SkuRef::parse));
    }

    private static Wish.RoleSet roleSet(Line line) {
        return new Wish.RoleSet(
                line.number(ROW),
                new CustomerId(line.get("customer")),
                RoleRef.parse(line.get("role")),
                parted(line.get("members"), UserRef::parse),
                Boolean.parseBoolean(line.get("authoritative")));
    }

    /** Each item with its length before it, for names may hold any sign. */
    private static String joined(Collection<?> items) {
        StringBuilder text = new StringBuilder();
        items.stream()
                .map(Object::toString)
                .sorted()
                .forEach(item -> text.append(item.length()).append(':').append(item));
        return text.toString();
    }

    private static <T> List<T> parted(String text, Function<String, T> parse) {
        List<String> items = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
            items.add(text.substring(colon + 1, end));
            at = end;
        }
        return items.stream().map(parse).toList();
    }
}
