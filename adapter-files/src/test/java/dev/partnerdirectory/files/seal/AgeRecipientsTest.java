package dev.partnerdirectory.files.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRecipientsTest {
    /** More than one of the chunks that the format encrypts by itself. */
    private static final String LONG = "Ünïcode, line 1\r\n".repeat(20_000);

    private final KeyPair ann = keys();
    private final KeyPair bob = keys();

    private static KeyPair keys() {
        try {
            return new X25519KeyPairGenerator().generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sealed(String recipients, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream seal = AgeRecipients.parse(recipients).seal(out)) {
            seal.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String opened(byte[] file, KeyPair by) throws Exception {
        try (var channel = new ArmoredDecryptingChannelFactory()
                .newDecryptingChannel(
                        Channels.newChannel(new ByteArrayInputStream(file)),
                        List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                                by.getPrivate().toString())))) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void each_recipient_opens_what_was_sealed() throws Exception {
        byte[] file = sealed("# the two of us\n\n" + ann.getPublic() + "\r\n  " + bob.getPublic() + "\n", LONG);

        assertThat(opened(file, ann)).isEqualTo(LONG);
        assertThat(opened(file, bob)).isEqualTo(LONG);
    }

    @Test
    void nobody_else_opens_it() throws Exception {
        byte[] file = sealed(ann.getPublic().toString(), LONG);

        assertThatThrownBy(() -> opened(file, bob)).isInstanceOf(Exception.class);
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .startsWith("-----BEGIN AGE ENCRYPTED FILE-----")
                .doesNotContain("line 1");
    }

    @Test
    void age_itself_opens_it(@TempDir Path folder) throws Exception {
        assumeTrue(hasAge(), "age is not on the path; the other tests open with the library");
        Path identity = Files.writeString(folder.resolve("key"), ann.getPrivate() + "\n");
        Path file = Files.write(folder.resolve("sealed.age"), sealed(bob.getPublic() + "\n" + ann.getPublic(), LONG));

        Process age = new ProcessBuilder("age", "--decrypt", "--identity", identity.toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(age.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(age.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(age.exitValue()).isZero();
        assertThat(text).isEqualTo(LONG);
    }

    private static boolean hasAge() throws InterruptedException {
        try {
            return new ProcessBuilder("age", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    @Test
    void the_stream_below_stays_open() throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        AgeRecipients.parse(ann.getPublic().toString()).seal(out).close();

        assertThat(closed[0]).isFalse();
    }

    @Test
    void recipients_are_kept_as_text() {
        String text = ann.getPublic() + "\n" + bob.getPublic();

        assertThat(AgeRecipients.parse("# two\n" + text + "\n")).hasToString(text);
    }

    @Test
    void a_secret_key_is_refused_and_not_repeated() {
        String secret = ann.getPrivate().toString();

        assertThatThrownBy(() -> AgeRecipients.parse("# public key: " + ann.getPublic() + "\n" + secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds a secret key")
                .hasMessageNotContaining(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n# nobody\n"})
    void no_recipient_is_refused(String text) {
        assertThatThrownBy(() -> AgeRecipients.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no public key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "-----BEGIN CERTIFICATE-----",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIL0p",
                "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
                "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t"
            })
    void what_is_no_public_key_is_refused_by_its_number(String line) {
        assertThatThrownBy(() -> AgeRecipients.parse(ann.getPublic() + "\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number 2");
    }
}
