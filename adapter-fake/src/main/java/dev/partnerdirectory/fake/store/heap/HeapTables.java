package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.fake.store.CustomerTable;
import dev.partnerdirectory.fake.store.LicenseTable;
import dev.partnerdirectory.fake.store.PartnerTable;
import dev.partnerdirectory.fake.store.RequestTable;
import dev.partnerdirectory.fake.store.RoleTable;
import dev.partnerdirectory.fake.store.Tables;
import dev.partnerdirectory.fake.store.UserTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tables in memory. Reading changes nothing, so that any number of threads may; writing is for one alone. */
final class HeapTables implements Tables {
    private final Undo undo;
    private final Keys keys = new Keys();
    private final Map<String, String> marks = new HashMap<>();
    private Content content;

    HeapTables(Undo undo) {
        this.undo = undo;
        this.content = Content.empty(keys, undo);
    }

    private record Content(
            HeapCustomers customers,
            HeapUsers users,
            HeapRoles roles,
            HeapLicenses licenses,
            HeapPartner partner,
            HeapRequests requests) {
        static Content empty(Keys keys, Undo undo) {
            HeapUsers users = new HeapUsers(keys, undo);
            return new Content(
                    new HeapCustomers(keys, undo),
                    users,
                    new HeapRoles(users, keys, undo),
                    new HeapLicenses(keys, undo),
                    new HeapPartner(keys, undo),
                    new HeapRequests(undo));
        }
    }

    @Override
    public CustomerTable customers() {
        return content.customers();
    }

    @Override
    public UserTable users() {
        return content.users();
    }

    @Override
    public RoleTable roles() {
        return content.roles();
    }

    @Override
    public LicenseTable licenses() {
        return content.licenses();
    }

    @Override
    public PartnerTable partner() {
        return content.partner();
    }

    @Override
    public RequestTable requests() {
        return content.requests();
    }

    @Override
    public Optional<String> mark(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    @Override
    public void mark(String name, String value) {
        Optional<String> before = mark(name);
        marks.put(name, value);
        undo.add(() -> before.ifPresentOrElse(old -> marks.put(name, old), () -> marks.remove(name)));
    }

    @Override
    public int purge(long until) {
        List<Long> gone = content.users().deletedUntil(until);
        for (Long user : gone) {
            content.licenses().removeAll(user);
            content.roles().removeAll(user);
            content.users().remove(user);
        }
        return gone.size();
    }

    @Override
    public void clear() {
        Content before = content;
        content = Content.empty(keys, undo);
        undo.add(() -> content = before);
    }
}
