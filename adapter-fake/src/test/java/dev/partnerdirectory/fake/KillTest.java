package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.Pages;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes while they write: every acknowledged write must be there, and no write may be half there. */
final class KillTest {
    private static final int DEATHS = 20;
    private static final int MOST_WRITES = 150;

    @TempDir
    private Path folder;

    @Test
    void whatever_was_answered_before_a_kill_is_there_after_it() throws Exception {
        Path file = folder.resolve("fake.jsonl");
        Random random = new Random(20261122);
        List<String> answered = new ArrayList<>();
        for (int death = 0; death < DEATHS; death++) {
            answered.addAll(killedAfter(1 + random.nextInt(MOST_WRITES), file, "death" + death));

            requireAll(file, answered);
        }
        assertThat(answered).hasSizeGreaterThan(DEATHS * 10);
    }

    @Test
    void whoever_dies_while_putting_in_a_seed_leaves_all_of_it_or_all_of_the_one_before() throws Exception {
        Path file = folder.resolve("fake.jsonl");
        Random random = new Random(20261129);
        int last = 0;
        for (int death = 0; death < DEATHS; death++) {
            Process child =
                    Children.start(WritingChild.class, file.toString(), WritingChild.SEEDS, String.valueOf(last));
            try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isEqualTo("ready");
                last = Integer.parseInt(out.readLine());
                // Kill it at a random moment during the next write.
                Thread.onSpinWait();
                long until = System.nanoTime() + random.nextInt(20_000_000);
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                child.toHandle().destroyForcibly();
                String line = out.readLine();
                while (line != null) {
                    last = Integer.parseInt(line);
                    line = out.readLine();
                }
            } finally {
                child.destroyForcibly().waitFor();
            }
            last = requireWholeSeed(file, last);
        }
        assertThat(last).isGreaterThanOrEqualTo(DEATHS);
    }

    /**
     * Checks that one whole seed is there, the last acknowledged one or the next; returns its number, which its one
     * customer carries.
     */
    private static int requireWholeSeed(Path file, int answered) {
        try (FakeDirectory fake = FakeDirectory.onDisk(file).open()) {
            Customer customer =
                    fake.customers().list(PageRequest.first()).items().get(0);
            int number =
                    Integer.parseInt(customer.companyProfile().companyName().split(" ", -1)[1], Character.MAX_RADIX);
            assertThat(number).isBetween(answered, answered + 1);
            assertThat(Pages.stream(
                                    PageRequest.ofSize(PageRequest.MAX_SIZE),
                                    page -> fake.users().list(customer.id(), UserListing.active(), page))
                            .count())
                    .isEqualTo(WritingChild.SEEDED_USERS);
            return number;
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_file_that_can_grow_no_more_is_told_and_holds_all_that_was_answered() throws Exception {
        Path file = folder.resolve("fake.jsonl");
        FakeDirectory.onDisk(file).seededWith(Seed.sandbox()).open().close();
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 100; exec \"$0\" \"$@\""));
        command.addAll(Children.command(WritingChild.class, file.toString(), "full"));
        Process child = new ProcessBuilder(command).start();
        List<String> answered = new ArrayList<>();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
                BufferedReader err = child.errorReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            readRest(out, answered);

            assertThat(err.lines().collect(Collectors.joining()))
                    .contains("Unavailable")
                    .contains(file + " cannot be written");
        } finally {
            child.destroyForcibly().waitFor();
        }
        requireAll(file, answered);
        assertThat(answered).hasSizeGreaterThan(10);
    }

    /** Lets a child process write until it has reported this many writes, then kills it while it goes on. */
    private static List<String> killedAfter(int writes, Path file, String name) throws Exception {
        Process child = Children.start(WritingChild.class, file.toString(), name);
        List<String> answered = new ArrayList<>();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            for (int i = 0; i < writes; i++) {
                answered.add(out.readLine());
            }
            child.toHandle().destroyForcibly();
            readRest(out, answered);
        } finally {
            child.destroyForcibly().waitFor();
        }
        return answered;
    }

    /** Reads what the child reported before it died. An incomplete last line is ignored. */
    private static void readRest(BufferedReader out, List<String> answered) throws IOException {
        String line = out.readLine();
        while (line != null) {
            if (line.endsWith("@contoso.onmicrosoft.com")) {
                answered.add(line);
            }
            line = out.readLine();
        }
    }

    private static void requireAll(Path file, List<String> answered) {
        Set<String> wanted =
                answered.stream().map(line -> line.split(" ", -1)[1]).collect(Collectors.toSet());
        try (FakeDirectory fake = FakeDirectory.onDisk(file).open()) {
            Set<String> users = Pages.stream(
                            PageRequest.ofSize(PageRequest.MAX_SIZE),
                            page -> fake.users().list(WritingChild.CUSTOMER, UserListing.active(), page))
                    .map(CustomerUser::id)
                    .map(UserId::value)
                    .collect(Collectors.toSet());
            Set<String> members = Pages.stream(
                            PageRequest.ofSize(PageRequest.MAX_SIZE),
                            page -> fake.roleMembers().list(WritingChild.CUSTOMER, WritingChild.ROLE, page))
                    .map(member -> member.directUser().orElseThrow().id())
                    .map(UserId::value)
                    .collect(Collectors.toSet());

            assertThat(users).containsAll(wanted);
            assertThat(members).containsAll(wanted);
            requireRemembered(fake, answered.get(answered.size() - 1).split(" ", -1));
        }
    }

    /** Checks that the request id of the last acknowledged write is known: another write with that id is refused. */
    private static void requireRemembered(FakeDirectory fake, String[] last) {
        assertThat(fake.users().get(WritingChild.CUSTOMER, new UserId(last[1])).userPrincipalName())
                .hasToString(last[2]);
        assertThatThrownBy(() ->
                        fake.users().create(WritingChild.CUSTOMER, WritingChild.person("other"), RequestId.of(last[0])))
                .hasMessageContaining("was used for another request");
    }
}
