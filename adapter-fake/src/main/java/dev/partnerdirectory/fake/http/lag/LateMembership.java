package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who is in one role, seen late.
 *
 * @param members gives a page of them as they are
 */
record LateMembership(RoleKey role, Function<PageRequest, Page<UserMember>> members, LateDirectory late) {
    Page<UserMember> list(PageRequest page) {
        Page<UserMember> found = members.apply(page);
        Stream<UserMember> seen = found.items().stream().filter(member -> !late.misses(role, member.id()));
        Stream<UserMember> gone = found.next().isPresent() ? Stream.empty() : gone();
        return new Page<>(Stream.concat(seen, gone).toList(), found.next());
    }

    /** Who is no member any more and still seen as one. */
    private Stream<UserMember> gone() {
        return late.onceMembers(role).stream()
                .filter(user -> now(user).isEmpty())
                .flatMap(user -> late.before(role, user).flatMap(before -> before).stream());
    }

    private Optional<UserMember> now(UserId user) {
        return Pages.stream(PageRequest.first(), members)
                .filter(member -> member.id().equals(user))
                .findFirst();
    }

    UserMember add(UserId user, Supplier<UserMember> write) {
        UserMember added = write.get();
        late.written(role, user, Optional.empty());
        return added;
    }

    void remove(UserId user, Runnable write) {
        if (late.misses(role, user)) {
            throw ServiceFault.notFoundYet("60002", "user %s is not in %s".formatted(user, role));
        }
        Optional<UserMember> before = now(user);
        write.run();
        late.written(role, user, before);
    }
}
