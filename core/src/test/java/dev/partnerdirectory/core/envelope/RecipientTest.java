package dev.partnerdirectory.core.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed here is read by a library that knows nothing of us. */
class RecipientTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final X500Name SOMEBODY = new X500Name("CN=Ann, O=Contoso");
    private static final KeyPair KEYS = keys("RSA", 2048);

    private static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static String pem(String kind, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind);
    }

    private static String publicKey(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    private static Time time(Instant instant) {
        return new Time(new DERUTCTime(UTC.format(instant)));
    }

    private static String certificate(KeyPair keys, Instant from, Instant to, Optional<KeyUsage> usage) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    SOMEBODY, new BigInteger("f0e1d2c3b4a59687", 16), time(from), time(to), SOMEBODY, keys.getPublic());
            if (usage.isPresent()) {
                builder.addExtension(Extension.keyUsage, true, usage.get());
            }
            String algorithm = keys.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            byte[] encoded = builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()))
                    .getEncoded();
            return pem("CERTIFICATE", encoded);
        } catch (Exception unmakeable) {
            throw new IllegalStateException(unmakeable);
        }
    }

    private static String goodCertificate() {
        return certificate(
                KEYS,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(1)),
                Optional.of(new KeyUsage(KeyUsage.keyEncipherment)));
    }

    private static String seal(Recipient recipient, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealed = recipient.seal(out)) {
            sealed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String open(String pem) throws Exception {
        List<String> lines = pem.lines().toList();
        assertThat(lines).first().isEqualTo("-----BEGIN CMS-----");
        assertThat(lines).last().isEqualTo("-----END CMS-----");
        String body = String.join("\n", lines.subList(1, lines.size() - 1));
        CMSEnvelopedData envelope = new CMSEnvelopedData(Base64.getMimeDecoder().decode(body));
        RecipientInformation only =
                envelope.getRecipientInfos().getRecipients().iterator().next();
        return new String(
                only.getContent(new JceKeyTransEnvelopedRecipient(KEYS.getPrivate())), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 100, 127, 128, 16_383, 16_384, 70_000})
    void what_is_sealed_for_a_public_key_is_opened_by_its_private_half(int length) throws Exception {
        String text = "ä".repeat(length);

        String sealed = seal(Recipient.parse(publicKey(KEYS.getPublic()), NOW), text);

        assertThat(open(sealed)).isEqualTo(text);
    }

    @Test
    void what_is_sealed_for_a_certificate_is_opened_by_its_private_key() throws Exception {
        String sealed = seal(Recipient.parse("Subject: Ann\n" + goodCertificate(), NOW), "correct horse");

        assertThat(open(sealed)).isEqualTo("correct horse");
        assertThat(sealed).doesNotContain("horse");
    }

    @Test
    void the_same_text_is_never_sealed_the_same() {
        Recipient recipient = Recipient.parse(goodCertificate(), NOW);

        assertThat(seal(recipient, "text")).isNotEqualTo(seal(recipient, "text"));
    }

    private static void refused(String pem, String why) {
        assertThatThrownBy(() -> Recipient.parse(pem, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void what_is_no_key_is_refused() {
        refused("", "neither a certificate nor a public key");
        refused(pem("PUBLIC KEY", new byte[] {1, 2, 3}), "no RSA key that can be read");
        refused(pem("CERTIFICATE", new byte[] {1, 2, 3}), "no RSA key that can be read");
    }

    @Test
    void a_private_key_is_refused_and_not_repeated() {
        String pem = pem("PRIVATE KEY", KEYS.getPrivate().getEncoded());

        assertThatThrownBy(() -> Recipient.parse(pem, NOW))
                .hasMessageContaining("holds a private key")
                .hasMessageNotContaining("MII");
    }

    @Test
    void a_key_that_is_weak_or_of_another_kind_is_refused() {
        Instant from = NOW.minusSeconds(1);
        Instant to = NOW.plusSeconds(1);

        refused(publicKey(keys("RSA", 1024).getPublic()), "1024 bits; it must have at least 2048");
        refused(publicKey(keys("EC", 256).getPublic()), "no RSA key that can be read");
        refused(certificate(keys("EC", 256), from, to, Optional.empty()), "a key for EC; it must be one for RSA");
    }

    @Test
    void a_certificate_that_is_not_valid_now_or_not_for_encryption_is_refused() {
        Instant day = NOW.plus(Duration.ofDays(1));

        refused(certificate(KEYS, day, day.plusSeconds(1), Optional.empty()), "valid only from 2026-11-23T10:00:00Z");
        refused(certificate(KEYS, NOW.minusSeconds(9), NOW.minusSeconds(8), Optional.empty()), "valid only from");
        refused(
                certificate(KEYS, NOW.minusSeconds(9), day, Optional.of(new KeyUsage(KeyUsage.digitalSignature))),
                "not meant for encryption");
    }
}
