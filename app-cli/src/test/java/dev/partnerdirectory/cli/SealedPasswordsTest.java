package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords that are encrypted for recipients. */
class SealedPasswordsTest extends EmulatorBench {
    private static final int PEOPLE = 4;

    private final KeyPair ann = keys();
    private final KeyPair bob = keys();
    private Path sealed;
    private String plan;

    @BeforeEach
    void makePlan() throws Exception {
        sealed = home.resolve("new/passwords.age");
        List<String> rows = new ArrayList<>(List.of("customer,userPrincipalName,displayName"));
        for (int i = 1; i <= PEOPLE; i++) {
            rows.add("Contoso,p%d@contoso.onmicrosoft.com,Person %d".formatted(i, i));
        }
        Path manifest = Files.write(home.resolve("people.csv"), rows);
        plan = home.resolve("people.plan").toString();
        assertThat(pdir("plan", manifest.toString(), "--out", plan).code()).isZero();
    }

    private Result pdir(String... args) {
        return run().with("PDIR_OUTPUT", "table").pdir(args);
    }

    private Result apply(Object recipient) {
        return pdir(
                "apply",
                plan,
                "--yes",
                "--concurrency",
                "1",
                "--credentials-out",
                sealed.toString(),
                "--recipient",
                recipient.toString());
    }

    private static KeyPair keys() {
        try {
            return new X25519KeyPairGenerator().generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> opened(KeyPair by) throws Exception {
        try (var channel = new ArmoredDecryptingChannelFactory()
                .newDecryptingChannel(
                        FileChannel.open(sealed),
                        List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                                by.getPrivate().toString())))) {
            String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("customer,userPrincipalName,password\r\n");
            return text.lines().skip(1).toList();
        }
    }

    private static List<String> passwords(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(",", 3)[2].replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
    }

    private void noneStandsInClear(List<String> passwords) throws IOException {
        try (Stream<Path> inside = Files.walk(home)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(passwords).as("passwords in %s", file).noneMatch(text::contains);
            }
        }
    }

    @Test
    void owner_of_a_key_opens_what_was_sealed_and_no_password_stands_in_clear() throws Exception {
        Result result = apply(ann.getPublic());

        List<String> lines = opened(ann);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("generated passwords: " + sealed);
        assertThat(lines.stream().map(line -> line.split(",", 3)[1]))
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates();
        assertThat(passwords(lines)).doesNotHaveDuplicates().noneMatch(result.out()::contains);
        assertThat(passwords(lines)).noneMatch(result.err()::contains);
        noneStandsInClear(passwords(lines));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed)))
                .isEqualTo("rw-------");
    }

    @Test
    void each_recipient_of_a_file_opens_what_was_sealed() throws Exception {
        Path both = Files.writeString(
                home.resolve("recipients.txt"), "# the team\n" + ann.getPublic() + "\n" + bob.getPublic() + "\n");

        assertThat(apply(both).code()).isZero();

        assertThat(opened(ann)).hasSize(PEOPLE).isEqualTo(opened(bob));
    }

    @Test
    void a_run_that_stopped_leaves_the_passwords_so_far_and_a_resumed_one_all_of_them() throws Exception {
        server.conditions()
                .add(new FaultRule(
                        "expired",
                        Set.of(Operation.CREATE_USER),
                        new FaultRule.When.Script(3, 1),
                        Fault.refusal(401, "400", "The token has expired.")));

        Result stopped = apply(ann.getPublic());
        List<String> before = opened(ann);
        noneStandsInClear(passwords(before));
        Result resumed = pdir("resume", "last");

        assertThat(stopped.code()).as(stopped.err()).isEqualTo(5);
        assertThat(stopped.err()).contains("generated passwords: " + sealed);
        assertThat(before).isNotEmpty().hasSizeLessThan(PEOPLE);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(opened(ann)).hasSize(PEOPLE).containsAll(before);
        noneStandsInClear(passwords(opened(ann)));
    }

    @Test
    void without_a_file_of_ones_choice_it_is_one_in_the_folder_for_state() throws Exception {
        Result result =
                pdir("apply", plan, "--yes", "--recipient", ann.getPublic().toString());

        try (Stream<Path> inside = Files.list(home.resolve("state/credentials"))) {
            sealed = inside.toList().get(0);
        }
        assertThat(result.err()).contains("generated passwords: " + sealed);
        assertThat(sealed.toString()).endsWith(".csv.age");
        assertThat(opened(ann)).hasSize(PEOPLE);
    }

    @Test
    void a_recipient_that_nothing_can_be_sealed_for_is_refused_before_anything_is_sent() throws Exception {
        String secret = ann.getPrivate().toString();
        Path identity = Files.writeString(home.resolve("key.txt"), "# public key: age1\n" + secret);
        Path nonsense = Files.writeString(home.resolve("nonsense.txt"), "nothing");
        long requests = server.requests().count();

        Result secretKey = apply(secret);
        Result secretFile = apply(identity);
        Result unreadable = apply(nonsense);
        Result misspelled = apply(ann.getPublic() + "q");
        Result absent = apply(home.resolve("absent.txt"));

        assertThat(List.of(secretKey, secretFile, unreadable, misspelled, absent))
                .allSatisfy(result -> assertThat(result.code()).isEqualTo(2))
                .allSatisfy(result -> assertThat(result.err()).doesNotContain(secret));
        assertThat(secretKey.err()).contains("--recipient holds a secret key");
        assertThat(secretFile.err()).contains("key.txt holds a secret key");
        assertThat(unreadable.err()).contains("nonsense.txt holds a recipient, number 1, that is no public key");
        assertThat(misspelled.err()).contains("--recipient holds a recipient, number 1, that is no public key");
        assertThat(absent.err()).contains("there is no file");
        assertThat(server.requests().count()).isEqualTo(requests);
        assertThat(sealed).doesNotExist();
    }
}
