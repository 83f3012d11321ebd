package dev.partnerdirectory.files.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.access.CustomerAccess;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFileTest {
    private static final CustomerAccess READ = access(1, Optional.empty());
    private static final CustomerAccess UNREAD = access(2, Optional.of("customer 2 is not yours"));

    @TempDir
    Path folder;

    private static CustomerAccess access(int number, Optional<String> failure) {
        CustomerAccess.Holder holder = new CustomerAccess.Holder(
                CustomerAccess.Kind.UNKNOWN,
                "aaaaaaaa-0000-4000-8000-000000000009",
                "Backup\nApp «ü»",
                "",
                CustomerAccess.How.ELIGIBLE,
                true,
                false,
                Optional.of(Instant.parse("2026-11-01T00:00:00Z")));
        return new CustomerAccess(
                new CustomerId("aaaaaaaa-0000-4000-8000-00000000000" + number),
                "litware.onmicrosoft.com",
                "Litware",
                Instant.parse("2026-11-29T12:00:00Z"),
                failure.isPresent()
                        ? List.of()
                        : List.of(new CustomerAccess.Role(
                                new RoleId("62e90394-69f5-4237-9190-012177145e10"),
                                "Global Administrator",
                                List.of(holder))),
                failure);
    }

    private Path path() {
        return folder.resolve("reports").resolve("one.jsonl");
    }

    private static List<CustomerAccess> all(AccessFile readings) {
        List<CustomerAccess> all = new ArrayList<>();
        readings.forEach(all::add);
        return all;
    }

    private void begin() {
        try (AccessFile readings = AccessFile.begin(path(), "sandbox: all")) {
            readings.add(READ);
            readings.add(UNREAD);
            assertThat(all(readings)).containsExactly(READ, UNREAD);
        }
    }

    @Test
    void readings_go_on_where_they_were_left() {
        begin();

        try (AccessFile readings = AccessFile.goOn(path(), "sandbox: all").orElseThrow()) {
            assertThat(readings.customers()).containsExactlyInAnyOrder(READ.customer(), UNREAD.customer());
            readings.add(access(3, Optional.empty()));
            assertThat(all(readings)).containsExactly(READ, UNREAD, access(3, Optional.empty()));
        }
    }

    @Test
    void a_truncated_last_line_is_read_again() throws IOException {
        begin();
        Files.writeString(path(), "{\"customer\":\"aaaa", StandardOpenOption.APPEND);

        try (AccessFile readings = AccessFile.goOn(path(), "sandbox: all").orElseThrow()) {
            readings.add(access(3, Optional.empty()));

            assertThat(all(readings)).containsExactly(READ, UNREAD, access(3, Optional.empty()));
        }
    }

    @Test
    void readings_of_something_else_do_not_go_on() {
        begin();

        assertThat(AccessFile.goOn(path(), "sandbox: [Litware]")).isEmpty();
    }

    @Test
    void others_cannot_open_the_file_and_it_is_forgotten_at_the_end() throws IOException {
        try (AccessFile readings = AccessFile.begin(path(), "sandbox: all")) {
            assertThat(Files.getPosixFilePermissions(path())).hasSize(2);

            readings.forget();

            assertThat(path()).doesNotExist();
        }
    }
}
