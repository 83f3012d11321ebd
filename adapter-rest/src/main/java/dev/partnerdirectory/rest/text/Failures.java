package dev.partnerdirectory.rest.text;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Puts failures of connections, and of programs that we call, into words. Stateless. */
public final class Failures {
    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)*[A-Z][\\w$]*(?:Exception|Error)\\b\\s*:?\\s*");
    /** What to do if a proxy or a network wants a sign-in before it lets a request through. */
    public static final String NETWORK_SIGN_IN =
            "the proxy or the network asks for a sign-in: check the proxy's credentials";

    private static final String UNTRUSTED =
            "the certificate is signed by nobody who is trusted here: if a company's own authority inspects the traffic, add "
                    + "that authority to the trusted certificates (tlsTrust)";

    /** A proxy's refusal to connect, before its status. */
    public static final String NO_TUNNEL = "no tunnel, http ";

    private Failures() {}

    /** What a failure says, on one line: no secret, no name of a class. */
    public static String words(@Nullable Throwable failure) {
        for (Throwable cause : causes(failure)) {
            String said = cause.getMessage() == null || cause instanceof UncheckedIOException ? "" : cause.getMessage();
            String words = CLASS_NAME
                    .matcher(MessageText.line(TokenMask.mask(said)))
                    .replaceAll("")
                    .strip();
            if (!words.isEmpty()) {
                return cause instanceof UnknownHostException && !words.contains(" ") ? "no host " + words : words;
            }
        }
        return wordless(failure);
    }

    /** Java's HTTP client gives no text to its commonest failures. */
    private static String wordless(@Nullable Throwable failure) {
        if (has(failure, UnknownHostException.class) || has(failure, UnresolvedAddressException.class)) {
            return "the host is not known";
        }
        if (has(failure, HttpTimeoutException.class) || has(failure, SocketTimeoutException.class)) {
            return "no answer in time";
        }
        return has(failure, ConnectException.class) ? "no connection could be made" : "it gives no reason";
    }

    /** What to do about a connection that failed; empty if it is about neither certificates nor the proxy's sign-in. */
    public static Optional<String> remedy(@Nullable Throwable failure) {
        if (all(failure).contains(NO_TUNNEL + 407)) {
            return Optional.of(
                    "the proxy asks for a sign-in, or refuses the one it was given: check user name and password"
                            + " of the proxy (proxyUser, proxyPassword, or in HTTPS_PROXY)");
        }
        if (!has(failure, SSLException.class)) {
            return Optional.empty();
        }
        if (has(failure, CertificateExpiredException.class) || has(failure, CertificateNotYetValidException.class)) {
            return Optional.of(
                    "the certificate is not valid at this time: check this machine's clock, or have it renewed");
        }
        if (has(failure, CertPathBuilderException.class) || has(failure, CertPathValidatorException.class)) {
            return Optional.of(UNTRUSTED);
        }
        String said = all(failure);
        if (has(failure, SSLPeerUnverifiedException.class)
                || said.contains("no subject alternative")
                || said.contains("no name matching")) {
            return Optional.of("the certificate is for another name: check the address");
        }
        if (said.contains("unsupported or unrecognized ssl message") || said.contains("plaintext connection")) {
            return Optional.of("what answers there does not speak TLS: check the address and the proxy");
        }
        if (List.of("bad_certificate", "certificate_required", "certificate_unknown").stream()
                .anyMatch(said::contains)) {
            return Optional.of("the other side wants a certificate of ours that it trusts (tlsCertificate)");
        }
        return Optional.of("check the certificates, and any proxy between this machine and the service");
    }

    /** Whether the failure, or one of its causes, is of this type. */
    public static boolean has(@Nullable Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).stream().anyMatch(type::isInstance);
    }

    /** The failure itself, its cause, the cause of that, and so on. */
    public static List<Throwable> causes(@Nullable Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String all(@Nullable Throwable failure) {
        return causes(failure).stream()
                .map(cause -> cause.getMessage() + "\n")
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }
}
