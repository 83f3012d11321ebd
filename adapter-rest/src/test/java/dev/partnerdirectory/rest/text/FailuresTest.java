package dev.partnerdirectory.rest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("no vault"), "no vault"),
                Arguments.of(new UncheckedIOException(new IOException("no vault")), "no vault"),
                Arguments.of(new IllegalStateException(new IOException("no vault")), "no vault"),
                Arguments.of(
                        new RuntimeException(new IllegalStateException("java.io.IOException: no vault")), "no vault"),
                Arguments.of(new IllegalStateException("IllegalStateException: sealed"), "sealed"),
                Arguments.of(new UnknownHostException("pc.invalid"), "no host pc.invalid"),
                Arguments.of(new IOException(new UnresolvedAddressException()), "the host is not known"),
                Arguments.of(new SocketTimeoutException(), "no answer in time"),
                Arguments.of(new HttpTimeoutException("request timed out"), "request timed out"),
                Arguments.of(new ConnectException(), "no connection could be made"),
                Arguments.of(new ClosedChannelException(), "it gives no reason"),
                Arguments.of(new EOFException(), "it gives no reason"),
                Arguments.of(new NullPointerException(), "it gives no reason"),
                Arguments.of(
                        new IOException("two\nlines <b>bold</b> access_token=abc"),
                        "two lines bold access_token=********"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_put_into_words_without_java_names(Throwable failure, String words) {
        assertThat(Failures.words(failure)).isEqualTo(words);
    }

    static Stream<Arguments> certificates() {
        return Stream.of(
                Arguments.of(
                        new SSLHandshakeException("PKIX").initCause(new CertPathBuilderException("no path")),
                        "tlsTrust"),
                Arguments.of(new SSLException("x", new CertificateExpiredException("then")), "clock"),
                Arguments.of(new SSLPeerUnverifiedException("not this host"), "another name"),
                Arguments.of(
                        new SSLHandshakeException("No subject alternative names matching IP address"), "another name"),
                Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), "does not speak TLS"),
                Arguments.of(new SSLHandshakeException("Received fatal alert: bad_certificate"), "tlsCertificate"),
                Arguments.of(new SSLException("anything"), "check the certificates"));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void a_certificate_that_is_not_accepted_has_a_remedy_that_fits(Throwable failure, String remedy) {
        assertThat(Failures.remedy(new IOException(failure)))
                .hasValueSatisfying(text -> assertThat(text).contains(remedy));
    }

    @Test
    void other_failures_are_not_about_certificates() {
        assertThat(Failures.remedy(new ConnectException("refused"))).isEmpty();
        assertThat(Failures.remedy(null)).isEmpty();
    }
}
