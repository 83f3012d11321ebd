package dev.partnerdirectory.fake.store.disk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.seed.SeedFormat.PartnerUserSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.UserSeed;
import dev.partnerdirectory.fake.seed.SeedJson;
import dev.partnerdirectory.fake.seed.SeedPlanter;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.Changes;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.RememberedRefusal;
import dev.partnerdirectory.fake.store.RememberedRequest;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.UserEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one write: the changed users in their new state, in the seed format, and the request to remember. It
 * holds no password, and it can be read without checking any rule.
 *
 * @param salt   the directory's salt, only in the first entry of the log
 * @param purged users who were removed permanently; they are removed before the entry's other changes are made
 */
record LogEntry(
        @Nullable String salt,
        List<UserId> purged,
        List<LoggedUser> users,
        List<PartnerUserSeed> partnerUsers,
        List<LoggedRequest> requests) {

    /** A user of a customer. */
    record LoggedUser(CustomerId customer, UserSeed user) {
        static LoggedUser of(UserEntry entry) {
            return new LoggedUser(entry.customer().customer().id(), UserSeed.of(entry.view()));
        }
    }

    /** A request and its answer. At most one of the last three fields is present. */
    record LoggedRequest(
            RequestId id,
            Instant at,
            String digest,
            @Nullable UserSeed user,
            @Nullable LoggedMember member,
            @Nullable RememberedRefusal refusal) {
        static LoggedRequest of(RememberedRequest request) {
            Answer answer = request.answer();
            return new LoggedRequest(
                    request.id(),
                    request.at(),
                    request.digest(),
                    answer.user().map(UserSeed::of).orElse(null),
                    answer.member().map(LoggedMember::of).orElse(null),
                    answer.refusal().orElse(null));
        }

        RememberedRequest request() {
            Answer answer = new Answer(
                    Optional.ofNullable(user).map(UserSeed::user),
                    Optional.ofNullable(member).map(LoggedMember::member),
                    Optional.ofNullable(refusal));
            return new RememberedRequest(id, at, digest, answer);
        }
    }

    record LoggedMember(
            UserId id,
            String displayName,
            UserPrincipalName userPrincipalName,
            RoleId roleId,
            @Nullable String accountId) {
        static LoggedMember of(RoleAssignment member) {
            Principal.User user = member.directUser().orElseThrow();
            return new LoggedMember(
                    user.id(),
                    user.displayName(),
                    user.userPrincipalName(),
                    member.role(),
                    member.account().orElse(null));
        }

        RoleAssignment member() {
            return new NewUserMember(id, displayName, userPrincipalName, Optional.ofNullable(accountId)).in(roleId);
        }
    }

    /** The first entry of the log. */
    static LogEntry first(String salt) {
        return new LogEntry(salt, List.of(), List.of(), List.of(), List.of());
    }

    static LogEntry of(Collection<RememberedRequest> requests) {
        return new LogEntry(
                null,
                List.of(),
                List.of(),
                List.of(),
                requests.stream().map(LoggedRequest::of).toList());
    }

    /** The changes of the current write. */
    static LogEntry of(DirectoryState state) {
        Changes changes = state.changes();
        List<UserEntry> present = changes.users().stream()
                .filter(entry -> state.user(entry.id()).filter(entry::equals).isPresent())
                .toList();
        return new LogEntry(
                null,
                changes.users().stream()
                        .map(UserEntry::id)
                        .filter(id -> state.user(id).isEmpty())
                        .distinct()
                        .toList(),
                present.stream().map(LoggedUser::of).toList(),
                changes.partnerUsers().stream()
                        .map(user -> PartnerUserSeed.of(state.partner(), user))
                        .toList(),
                changes.requests().stream().map(LoggedRequest::of).toList());
    }

    /** @param from where the JSON begins */
    static LogEntry of(byte[] line, int from) throws IOException {
        try (JsonParser json = SeedJson.FACTORY.createParser(line, from, line.length - from)) {
            json.nextToken();
            return SeedJson.read(json, LogEntry.class);
        }
    }

    byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = SeedJson.FACTORY.createGenerator(out)) {
            SeedJson.write(this, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Applies the changes to {@code state}. */
    void replay(DirectoryState state) {
        SeedPlanter planter = new SeedPlanter(state);
        purged.forEach(id -> state.removeUser(state.user(id).orElseThrow(() -> unknown("user", id))));
        for (LoggedUser logged : users) {
            CustomerEntry customer =
                    state.customer(logged.customer()).orElseThrow(() -> unknown("customer", logged.customer()));
            planter.putUser("user " + logged.user().id(), customer, logged.user());
        }
        partnerUsers.forEach(planter::replaceMemberships);
        requests.forEach(request -> state.requests().put(request.request()));
    }

    private static StoreFailure unknown(String what, Object id) {
        return new StoreFailure("it names %s %s, who is not there".formatted(what, id));
    }
}
