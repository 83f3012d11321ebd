package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.PageRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnDiskTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("deep/down/fake.db");
    }

    @Test
    void what_was_there_is_there_again() {
        try (FakeDirectory fake = open()) {
            fake.seed(Seed.sandbox());
        }

        try (FakeDirectory fake = open()) {
            assertThat(fake.customers().list(PageRequest.first()).items()).hasSize(2);
        }
    }

    @Test
    void a_first_seed_is_put_in_once() {
        try (FakeDirectory fake =
                FakeDirectory.onDisk(file).seededWith(Seed.sandbox()).open()) {
            fake.reset();
        }

        try (FakeDirectory fake =
                FakeDirectory.onDisk(file).seededWith(Seed.sandbox()).open()) {
            assertThat(fake.customers().list(PageRequest.first()).items()).isEmpty();
        }
    }

    @Test
    void a_first_seed_that_fails_leaves_the_file_free_and_to_be_seeded() {
        assertThatThrownBy(() ->
                        FakeDirectory.onDisk(file).seededWith(Seed.text("{")).open())
                .hasMessageContaining("not JSON");

        try (FakeDirectory fake =
                FakeDirectory.onDisk(file).seededWith(Seed.sandbox()).open()) {
            assertThat(fake.customers().list(PageRequest.first()).items()).hasSize(2);
        }
    }

    @Test
    void every_file_is_its_owners_alone() throws IOException {
        try (FakeDirectory fake = open()) {
            fake.seed(Seed.sandbox());
            try (Stream<Path> files = Files.list(file.getParent())) {
                assertThat(files.toList())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(one -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                                .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void a_second_opener_in_the_same_process_is_refused_at_once() {
        try (FakeDirectory first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("in use");
            first.seed(Seed.sandbox());
        }

        open().close();
    }

    @Test
    void a_second_process_is_refused_at_once_and_the_first_ones_death_frees_the_file() throws Exception {
        Process other = Children.start(WritingChild.class, file.toString());
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");

            assertThatThrownBy(this::open).isInstanceOf(Unavailable.class).hasMessageContaining("in use");
        } finally {
            other.destroyForcibly().waitFor();
        }

        open().close();
    }

    @Test
    void a_file_of_something_else_is_refused_and_left_as_it_is() throws IOException {
        Files.createDirectories(file.getParent());
        for (String text : new String[] {"x", "customer,userPrincipalName\n".repeat(1000)}) {
            Files.writeString(file, text);

            assertThatThrownBy(this::open)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("not a fake directory's file");
            assertThat(file).hasContent(text);
        }
    }

    @Test
    void a_database_of_something_else_is_refused() throws Exception {
        execute("CREATE TABLE stamps (id INTEGER)");

        assertThatThrownBy(this::open)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("not a fake directory's file");
    }

    @Test
    void a_file_of_a_newer_version_is_refused() throws Exception {
        open().close();
        execute("PRAGMA user_version = 99");

        assertThatThrownBy(this::open)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("99");
    }

    @Test
    void a_place_where_no_file_can_be_is_refused() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("occupied"), "x");

        assertThatThrownBy(() ->
                        FakeDirectory.onDisk(notAFolder.resolve("fake.db")).open())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cannot be opened");
        assertThatThrownBy(() -> FakeDirectory.onDisk(folder).open())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void a_damaged_file_is_told_as_such() throws IOException {
        try (FakeDirectory fake = open()) {
            fake.seed(Seed.sandbox());
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 100; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);

        assertThatThrownBy(this::open).isInstanceOf(Unavailable.class).hasMessageContaining("malformed");
    }

    private FakeDirectory open() {
        return FakeDirectory.onDisk(file).open();
    }

    private void execute(String sql) throws Exception {
        Files.createDirectories(file.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
