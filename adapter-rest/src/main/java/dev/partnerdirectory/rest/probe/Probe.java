package dev.partnerdirectory.rest.probe;

import dev.partnerdirectory.core.inspection.Reach;
import dev.partnerdirectory.core.inspection.Reach.End;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.connection.AnswerKind;
import dev.partnerdirectory.rest.connection.HttpAnswer;
import dev.partnerdirectory.rest.connection.HttpConnections;
import dev.partnerdirectory.rest.connection.NoAnswer;
import dev.partnerdirectory.rest.text.Failures;
import dev.partnerdirectory.rest.text.MessageText;
import dev.partnerdirectory.rest.text.WebPage;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * Goes to an address as calls do, through the same proxy and with the same trust, but without a token.
 *
 * @param who     what should be there
 * @param address what the operator has set
 * @param page    what is asked for
 * @param isIt    whether an answer is of what should be there
 */
public record Probe(
        String who, URI address, URI page, ConnectionOptions connection, Predicate<HttpAnswer> isIt, Clock clock) {
    private static final int TRIES = 3;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_WORDS = 100;

    /** Goes there. */
    public Reach look() {
        try {
            return arrived(ask());
        } catch (NoAnswer failure) {
            return reach(end(failure), words(failure), remedy(failure), Optional.empty());
        }
    }

    /** An answer that breaks off says nothing yet: that may happen once. */
    private HttpAnswer ask() throws NoAnswer {
        for (int left = TRIES - 1; ; left--) {
            try {
                return send(connection);
            } catch (NoAnswer failure) {
                if (left == 0 || failure.stage() != NoAnswer.Stage.SENT || failure.isLate()) {
                    throw failure;
                }
            }
        }
    }

    private HttpAnswer send(ConnectionOptions over) throws NoAnswer {
        HttpUriRequestBase request = new HttpGet(page);
        request.setHeader("Accept", "application/json");
        return HttpConnections.forOneRequest(over, MOST_BYTES).send(request, over);
    }

    private Reach arrived(HttpAnswer answer) {
        Optional<Duration> skew =
                answer.header("Date").flatMap(HttpAnswer::time).map(date -> Duration.between(date, clock.instant()));
        if (answer.kind() == AnswerKind.NETWORK_SIGN_IN) {
            return reach(
                    End.PROXY,
                    "the proxy or the network wants a sign-in (HTTP " + answer.status() + ")",
                    "",
                    Optional.empty());
        }
        if (isIt.test(answer) && !WebPage.isPage(answer.body(), type(answer))) {
            return reach(End.ARRIVED, who + " answers", "", skew);
        }
        return reach(End.IMPOSTOR, "something else answers: " + words(answer), "", Optional.empty());
    }

    private static String type(HttpAnswer answer) {
        return answer.header("Content-Type").orElse("");
    }

    private static String words(HttpAnswer answer) {
        if (WebPage.isPage(answer.body(), type(answer))) {
            return WebPage.words(answer.body(), UnaryOperator.identity());
        }
        String body = MessageText.line(new String(answer.body(), StandardCharsets.UTF_8));
        return "HTTP " + answer.status()
                + answer.header("Location")
                        .map(to -> ", a redirect to " + MessageText.line(to))
                        .orElse("")
                + (body.isEmpty() ? "" : ": " + body.substring(0, Math.min(MOST_WORDS, body.length())));
    }

    private static String words(NoAnswer failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String remedy(NoAnswer failure) {
        return Failures.remedy(failure.getCause()).orElse("");
    }

    private static End end(NoAnswer failure) {
        if (failure.stage() == NoAnswer.Stage.UNREADABLE) {
            return End.IMPOSTOR;
        }
        if (failure.status() != 0) {
            return End.PROXY;
        }
        if (Failures.has(failure, UnknownHostException.class)) {
            return End.UNKNOWN_HOST;
        }
        if (Failures.has(failure, SSLException.class)) {
            return End.UNTRUSTED;
        }
        boolean connected = failure.stage() == NoAnswer.Stage.SENT
                || (failure.isLate() && !Failures.has(failure, ConnectTimeoutException.class));
        return connected ? End.SILENT : End.NO_CONNECTION;
    }

    private Reach reach(End end, String what, String remedy, Optional<Duration> skew) {
        boolean shaken = end == End.ARRIVED || end == End.IMPOSTOR || end == End.UNTRUSTED;
        return new Reach(
                who,
                address,
                connection.proxy().map(proxy -> proxy.host() + ":" + proxy.port()),
                end,
                what,
                remedy,
                shaken && "https".equalsIgnoreCase(address.getScheme()) ? chain() : List.of(),
                skew);
    }

    /** Whom the certificates are of: shakes hands once more, and hangs up when they are there. */
    private List<String> chain() {
        SeenCertificates seen = new SeenCertificates();
        try {
            HttpAnswer unused = send(connection.withSslContext(seen.context()));
        } catch (NoAnswer hungUp) {
            return seen.names();
        }
        throw new IllegalStateException("the handshake was to fail");
    }
}
