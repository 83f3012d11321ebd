package dev.partnerdirectory.fake.store.disk;

import static dev.partnerdirectory.fake.seed.SeedValue.NAME;
import static dev.partnerdirectory.fake.seed.SeedValue.TEXT;
import static dev.partnerdirectory.fake.seed.SeedValue.TIME;
import static dev.partnerdirectory.fake.seed.SeedValue.constant;
import static dev.partnerdirectory.fake.seed.SeedValue.guid;
import static dev.partnerdirectory.fake.seed.SeedValue.object;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.fake.seed.SeedFormat.PartnerUserSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.UserSeed;
import dev.partnerdirectory.fake.seed.SeedJson;
import dev.partnerdirectory.fake.seed.SeedObject;
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
import java.util.List;
import java.util.Optional;

/**
 * The result of one write: the changed users in their new state, in the seed format, and the request to remember. It
 * holds no password, and it can be read without checking any rule.
 *
 * @param salt   the directory's salt, only in the first entry of the log
 * @param purged users who were removed permanently; they are removed before the entry's other changes are made
 */
record LogEntry(
        Optional<String> salt,
        List<UserId> purged,
        List<LoggedUser> users,
        List<PartnerUserSeed> partnerUsers,
        List<RememberedRequest> requests) {
    /** A user of a customer. */
    record LoggedUser(CustomerId customer, UserSeed user) {
        static LoggedUser of(UserEntry entry) {
            return new LoggedUser(entry.customer().customer().id(), UserSeed.of(entry));
        }

        static LoggedUser read(SeedObject json) {
            json.only("customer", "user");
            return new LoggedUser(
                    json.needed("customer", guid(CustomerId::new)), json.needed("user", object(UserSeed::read)));
        }

        SeedObject json() {
            return new SeedObject().put("customer", customer).put("user", user.json());
        }
    }

    /** The first entry of the log. */
    static LogEntry first(String salt) {
        return new LogEntry(Optional.of(salt), List.of(), List.of(), List.of(), List.of());
    }

    static LogEntry of(List<RememberedRequest> requests) {
        return new LogEntry(Optional.empty(), List.of(), List.of(), List.of(), requests);
    }

    /** The changes of the current write. */
    static LogEntry of(DirectoryState state) {
        Changes changes = state.changes();
        List<UserEntry> present = changes.users().stream()
                .filter(entry -> state.user(entry.id()).filter(entry::equals).isPresent())
                .toList();
        return new LogEntry(
                Optional.empty(),
                changes.users().stream()
                        .map(UserEntry::id)
                        .filter(id -> state.user(id).isEmpty())
                        .distinct()
                        .toList(),
                present.stream().map(LoggedUser::of).toList(),
                changes.partnerUsers().stream()
                        .map(user -> PartnerUserSeed.of(state.partner(), user))
                        .toList(),
                List.copyOf(changes.requests()));
    }

    /** @param from where the JSON begins */
    static LogEntry of(byte[] line, int from) throws IOException {
        try (JsonParser json = SeedJson.FACTORY.createParser(line, from, line.length - from)) {
            json.nextToken();
            return object(LogEntry::read).read(SeedJson.read(json));
        }
    }

    private static LogEntry read(SeedObject json) {
        json.only("salt", "purged", "users", "partnerUsers", "requests");
        return new LogEntry(
                json.find("salt", TEXT),
                json.list("purged", guid(UserId::new)),
                json.list("users", object(LoggedUser::read)),
                json.list("partnerUsers", object(PartnerUserSeed::read)),
                json.list("requests", object(LogEntry::request)));
    }

    byte[] json() {
        SeedObject entry = new SeedObject()
                .put("salt", salt)
                .put("purged", purged)
                .put("users", users, LoggedUser::json)
                .put("partnerUsers", partnerUsers, PartnerUserSeed::json)
                .put("requests", requests, LogEntry::json);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = SeedJson.FACTORY.createGenerator(out)) {
            SeedJson.write(entry, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static RememberedRequest request(SeedObject json) {
        json.only("id", "at", "digest", "user", "member", "refusal");
        Answer answer = new Answer(
                json.find("user", object(UserSeed::read)).map(UserSeed::user),
                json.find("member", object(LogEntry::member)),
                json.find("refusal", object(LogEntry::refusal)));
        return new RememberedRequest(
                json.needed("id", guid(RequestId::of)), json.needed("at", TIME), json.needed("digest", TEXT), answer);
    }

    private static SeedObject json(RememberedRequest request) {
        Answer answer = request.answer();
        return new SeedObject()
                .put("id", request.id())
                .put("at", request.at())
                .put("digest", request.digest())
                .put("user", answer.user().map(UserSeed::of).map(UserSeed::json))
                .put("member", answer.member().map(LogEntry::json))
                .put("refusal", answer.refusal().map(LogEntry::json));
    }

    private static RoleAssignment member(SeedObject json) {
        json.only("id", "displayName", "userPrincipalName", "roleId", "accountId");
        return new NewUserMember(
                        json.needed("id", guid(UserId::new)),
                        json.needed("displayName", TEXT),
                        json.needed("userPrincipalName", NAME),
                        json.find("accountId", TEXT))
                .in(json.needed("roleId", guid(RoleId::new)));
    }

    private static SeedObject json(RoleAssignment member) {
        Principal.User user = member.directUser().orElseThrow();
        return new SeedObject()
                .put("id", user.id())
                .put("displayName", user.displayName())
                .put("userPrincipalName", user.userPrincipalName())
                .put("roleId", member.role())
                .put("accountId", member.account());
    }

    private static RememberedRefusal refusal(SeedObject json) {
        json.only("kind", "because", "message", "code", "reference");
        return new RememberedRefusal(
                json.needed("kind", constant(ErrorKind.class)),
                json.find("because", TEXT).orElse(null),
                json.needed("message", TEXT),
                json.needed("code", TEXT),
                json.needed("reference", TEXT));
    }

    private static SeedObject json(RememberedRefusal refusal) {
        return new SeedObject()
                .put("kind", refusal.kind())
                .put("because", Optional.ofNullable(refusal.because()))
                .put("message", refusal.message())
                .put("code", refusal.code())
                .put("reference", refusal.reference());
    }

    /** Applies the changes to {@code state}. */
    void replay(DirectoryState state) {
        SeedPlanter planter = new SeedPlanter(state);
        purged.forEach(id -> state.removeUser(state.user(id).orElseThrow(() -> unknown("user", id))));
        for (LoggedUser logged : users) {
            CustomerEntry customer =
                    state.customer(logged.customer()).orElseThrow(() -> unknown("customer", logged.customer()));
            planter.putUser("user " + logged.user().user().id(), customer, logged.user());
        }
        partnerUsers.forEach(planter::replaceMemberships);
        requests.forEach(state.requests()::put);
    }

    private static StoreFailure unknown(String what, Object id) {
        return new StoreFailure("it names %s %s, who is not there".formatted(what, id));
    }
}
