package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.tck.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnDiskTest {
    private static final CustomerId CONTOSO = WritingChild.CUSTOMER;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("deep/down/fake.jsonl");
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
    void two_openers_in_one_process_see_each_others_writes() {
        try (FakeDirectory first = open();
                FakeDirectory second = open()) {
            first.seed(Seed.sandbox());
            assertThat(Exports.text(second)).isEqualTo(Exports.text(first));

            CustomerUser ada = created(second, "ada");
            assertThat(first.users().get(CONTOSO, ada.id())).isEqualTo(ada);
            first.users().delete(CONTOSO, ada.id(), Samples.requestId());
            assertThat(Exports.text(second)).contains("softDeletionTime").isEqualTo(Exports.text(first));
        }
    }

    @Test
    void two_processes_write_in_turn_and_nothing_is_lost() throws Exception {
        try (FakeDirectory mine = sandbox()) {
            Process other = Children.start(WritingChild.class, file.toString(), "theirs");
            Set<String> wanted = new HashSet<>();
            try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isEqualTo("ready");
                for (int i = 0; i < 200; i++) {
                    wanted.add(created(mine, "mine" + i).id().value());
                    wanted.add(out.readLine().split(" ", -1)[1]);
                }
            } finally {
                other.destroyForcibly().waitFor();
            }

            assertThat(users(mine)).containsAll(wanted);
            try (FakeDirectory later = open()) {
                assertThat(users(later)).isEqualTo(users(mine));
            }
        }
    }

    @Test
    void a_page_goes_on_where_it_ended_although_another_process_wrote_the_file_anew() {
        try (FakeDirectory first = sandbox()) {
            UserId gone = created(first, "gone").id();
            created(first, "ada");
            created(first, "bob");
            Page<CustomerUser> begun = first.users()
                    .list(
                            CONTOSO,
                            UserListing.active(),
                            PageRequest.ofSize(users(first).size() - 1));
            first.users().delete(CONTOSO, gone, Samples.requestId());
            try (FakeDirectory second = FakeDirectory.onDisk(file)
                    .clock(FakeClock.over(Clock.offset(Clock.systemUTC(), Duration.ofDays(31))))
                    .open()) {
                created(second, "eve");
                second.seed(Seed.generated(1, 1, 1));
            }

            assertThat(first.users()
                            .list(
                                    CONTOSO,
                                    UserListing.active(),
                                    PageRequest.first().after(begun.next().orElseThrow()))
                            .items())
                    .extracting(CustomerUser::displayName)
                    .containsExactly("Child bob", "Child eve");
        }
    }

    @Test
    void an_old_sandbox_is_told_what_happened_to_it() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "SQLite format 3\0 and more");

        assertThatThrownBy(this::open)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("earlier version")
                .hasMessageContaining("export it with that version")
                .hasMessageContaining("remove it to begin anew");
    }

    @Test
    void an_empty_file_is_a_new_directory() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);

        try (FakeDirectory fake = sandbox()) {
            assertThat(fake.isNew()).isTrue();
            assertThat(fake.customers().list(PageRequest.first()).items()).hasSize(2);
        }
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
    void a_file_of_a_newer_version_is_refused() throws IOException {
        open().close();
        for (String newer : new String[] {"{\"formatVersion\":99}\n", "{\"formatVersion\":1}\n{\"rooms\":[7]}\n"}) {
            Files.writeString(file, checked(newer));

            assertThatThrownBy(this::open).isInstanceOf(Unavailable.class).hasMessageContaining("newer version");
        }
    }

    /** Lines with their checksums. */
    private static String checked(String lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines.lines().toList()) {
            CRC32C sum = new CRC32C();
            sum.update(line.getBytes(StandardCharsets.UTF_8));
            text.append("%08x %s\n".formatted(sum.getValue(), line));
        }
        return text.toString();
    }

    @Test
    void a_place_where_no_file_can_be_is_refused() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("occupied"), "x");

        assertThatThrownBy(() ->
                        FakeDirectory.onDisk(notAFolder.resolve("fake.jsonl")).open())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cannot be opened");
        assertThatThrownBy(() -> FakeDirectory.onDisk(folder).open())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void two_runs_of_the_same_make_the_same_file() throws IOException {
        String once = written();
        Files.delete(file);

        assertThat(written()).isEqualTo(once);
    }

    private String written() throws IOException {
        AtomicLong ids = new AtomicLong();
        try (FakeDirectory fake = FakeDirectory.onDisk(file)
                .clock(FakeClock.standingAt(Instant.parse("2026-11-29T04:00:00Z")))
                .ids(() -> new UUID(7, ids.incrementAndGet()))
                .random(new Random(7))
                .seededWith(Seed.sandbox())
                .open()) {
            NewCustomerUser ada = NewCustomerUser.of(
                    new UserPrincipalName("ada@contoso.onmicrosoft.com"),
                    "Ada",
                    PasswordProfile.permanent(Secret.of("Same-every-1-time")));
            fake.users().create(CONTOSO, ada, new RequestId(new UUID(1, 1)));
        }
        return Files.readString(file);
    }

    @Test
    void an_interrupt_harms_neither_the_file_nor_those_who_come_later() {
        try (FakeDirectory fake = sandbox()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> created(fake, "never")).isInstanceOf(Interrupted.class);
            assertThat(Thread.interrupted()).isTrue();

            created(fake, "ada");
            assertThat(Exports.text(fake)).contains("Child ada").doesNotContain("Child never");
        }
    }

    @Test
    void a_directory_that_cannot_be_changed_says_so() {
        FakeDirectory fake = sandbox();
        fake.close();

        assertThatThrownBy(() -> fake.seed(Seed.sandbox()))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("closed");
    }

    @Test
    void a_last_line_that_was_cut_short_is_dropped() throws IOException {
        byte[] before;
        String exported;
        try (FakeDirectory fake = sandbox()) {
            created(fake, "ada");
            before = Files.readAllBytes(file);
            exported = Exports.text(fake);
            created(fake, "bob");
        }
        byte[] after = Files.readAllBytes(file);
        for (int length = before.length; length < after.length; length += 7) {
            Files.write(file, Arrays.copyOf(after, length));

            try (FakeDirectory fake = open()) {
                assertThat(Exports.text(fake)).as("cut to %d bytes", length).isEqualTo(exported);
                created(fake, "eve");
            }
            try (FakeDirectory fake = open()) {
                assertThat(Exports.text(fake)).contains("Child eve").doesNotContain("Child bob");
            }
        }
    }

    @Test
    void a_file_that_is_damaged_anywhere_is_refused_with_what_to_do() throws IOException {
        try (FakeDirectory fake = sandbox()) {
            created(fake, "ada");
            created(fake, "bob");
        }
        byte[] whole = Files.readAllBytes(file);
        for (int at = 30; at < whole.length - 1; at += 17) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);

            assertThatThrownBy(this::open)
                    .as("byte %d", at)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining(file + " is damaged in line ")
                    .hasMessageContaining("put a copy in its place, or remove it");
            assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        }
    }

    @Test
    void a_log_that_outgrew_the_snapshot_becomes_a_new_snapshot() throws IOException {
        RequestId last = Samples.requestId();
        try (FakeDirectory fake = sandbox()) {
            long largest = 0;
            int writes = 0;
            while (Files.size(file) >= largest) {
                largest = Files.size(file);
                created(fake, "user" + writes);
                writes++;
            }
            fake.users().create(CONTOSO, WritingChild.person("last"), last);

            assertThat(largest).isGreaterThan(1_000_000);
            try (FakeDirectory again = open()) {
                assertThat(Exports.text(again)).isEqualTo(Exports.text(fake));
                assertThatThrownBy(() -> again.users().create(CONTOSO, WritingChild.person("other"), last))
                        .hasMessageContaining("was used for another request");
            }
        }
    }

    private FakeDirectory open() {
        return FakeDirectory.onDisk(file).open();
    }

    private FakeDirectory sandbox() {
        return FakeDirectory.onDisk(file).seededWith(Seed.sandbox()).open();
    }

    private static CustomerUser created(FakeDirectory fake, String local) {
        return fake.users().create(CONTOSO, WritingChild.person(local), Samples.requestId());
    }

    private static Set<String> users(FakeDirectory fake) {
        return Pages.stream(
                        PageRequest.ofSize(PageRequest.MAX_SIZE),
                        page -> fake.users().list(CONTOSO, UserListing.active(), page))
                .map(user -> user.id().value())
                .collect(Collectors.toSet());
    }
}
