package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords that are encrypted for a recipient: openssl itself makes the keys, and opens what is handed over. */
class SealedPasswordsTest {
    private static final int PEOPLE = 4;

    @TempDir
    Path home;

    private final FakeDirectory directory =
            FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
    private final FakeDirectoryServer server = FakeDirectoryServer.start(directory);
    private Path key;
    private Path publicKey;
    private Path sealed;
    private String plan;

    @BeforeEach
    void makeKeysAndPlan() throws Exception {
        assumeTrue(hasOpenssl(), "openssl is not on the path; core's own test reads with another library");
        key = home.resolve("keys/key.pem");
        publicKey = home.resolve("keys/public.pem");
        sealed = home.resolve("new/passwords.pem");
        Files.createDirectories(key.getParent());
        openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", key.toString());
        openssl("pkey", "-in", key.toString(), "-pubout", "-out", publicKey.toString());
        List<String> rows = new ArrayList<>(List.of("customer,userPrincipalName,displayName"));
        for (int i = 1; i <= PEOPLE; i++) {
            rows.add("Contoso,p%d@contoso.onmicrosoft.com,Person %d".formatted(i, i));
        }
        Path manifest = Files.write(home.resolve("people.csv"), rows);
        plan = home.resolve("people.plan").toString();
        assertThat(pdir("plan", manifest.toString(), "--out", plan).code()).isZero();
    }

    @AfterEach
    void close() {
        server.close();
        directory.close();
    }

    private Result pdir(String... args) {
        return Run.in(home)
                .with("PDIR_BASE_URL", server.baseUri().toString())
                .with("PDIR_ACCESS_TOKEN", "canary-token-77")
                .with("PDIR_OUTPUT", "table")
                .pdir(args);
    }

    private Result apply(Path recipient) {
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

    private static boolean hasOpenssl() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static String openssl(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("openssl %s", args[0]).isZero();
        return out;
    }

    private List<String> opened() throws Exception {
        String text = openssl("cms", "-decrypt", "-inform", "PEM", "-in", sealed.toString(), "-inkey", key.toString());
        assertThat(text).startsWith("customer,userPrincipalName,password\r\n");
        return text.lines().skip(1).toList();
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
    void openssl_opens_what_was_sealed_for_a_public_key_and_no_password_stands_in_clear() throws Exception {
        Result result = apply(publicKey);

        List<String> lines = opened();
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
    void openssl_opens_what_was_sealed_for_a_certificate() throws Exception {
        Path certificate = home.resolve("keys/certificate.pem");
        openssl(
                "req",
                "-x509",
                "-key",
                key.toString(),
                "-subj",
                "/CN=Ann/O=Contoso",
                "-days",
                "2",
                "-out",
                certificate.toString());

        assertThat(apply(certificate).code()).isZero();

        assertThat(opened()).hasSize(PEOPLE);
    }

    @Test
    void a_run_that_stopped_leaves_the_passwords_so_far_and_a_resumed_one_all_of_them() throws Exception {
        server.conditions()
                .add(new FaultRule(
                        "expired",
                        Set.of(Operation.CREATE_USER),
                        new FaultRule.When.Script(3, 1),
                        Fault.refusal(401, "400", "The token has expired.")));

        Result stopped = apply(publicKey);
        List<String> before = opened();
        noneStandsInClear(passwords(before));
        Result resumed = pdir("resume", "last");

        assertThat(stopped.code()).as(stopped.err()).isEqualTo(5);
        assertThat(stopped.err()).contains("generated passwords: " + sealed);
        assertThat(before).isNotEmpty().hasSizeLessThan(PEOPLE);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(opened()).hasSize(PEOPLE).containsAll(before);
        noneStandsInClear(passwords(opened()));
    }

    @Test
    void without_a_file_of_ones_choice_it_is_one_in_the_folder_for_state() throws Exception {
        Result result = pdir("apply", plan, "--yes", "--recipient", publicKey.toString());

        try (Stream<Path> inside = Files.list(home.resolve("state/credentials"))) {
            sealed = inside.toList().get(0);
        }
        assertThat(result.err()).contains("generated passwords: " + sealed);
        assertThat(sealed.toString()).endsWith(".csv.pem");
        assertThat(opened()).hasSize(PEOPLE);
    }

    @Test
    void a_recipient_that_nothing_can_be_sealed_for_is_refused_before_anything_is_sent() throws Exception {
        Path nonsense = Files.writeString(home.resolve("keys/nonsense.pem"), "nothing");
        long requests = server.requests().count();

        Result privateKey = apply(key);
        Result unreadable = apply(nonsense);
        Result absent = apply(home.resolve("keys/absent.pem"));

        assertThat(privateKey.code()).isEqualTo(2);
        assertThat(privateKey.err()).contains("key.pem holds a private key");
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(unreadable.err()).contains("nonsense.pem holds neither a certificate nor a public key");
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("there is no file");
        assertThat(server.requests().count()).isEqualTo(requests);
        assertThat(sealed).doesNotExist();
    }
}
