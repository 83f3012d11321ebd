package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.connection.HttpAnswer;
import dev.partnerdirectory.rest.connection.HttpConnections;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.net.WWWFormCodec;

/**
 * MSAL's HTTP client, with the same proxy, trust and limits as the API's client. Passes on only answers of a token issuer.
 * For the sign-ins of one application.
 */
final class MsalHttp implements IHttpClient {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final Set<String> CONFIDENTIAL = Set.of(
            "refresh_token", "client_secret", "client_assertion", "code", "code_verifier", "device_code", "password");
    private static final Set<String> SET_BY_THE_CLIENT = Set.of("content-length", "host", "connection", "expect");

    /** How much slower to ask each time that the issuer says {@code slow_down} (RFC 8628 3.5). */
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final HttpConnections connections;
    private final ConnectionOptions options;
    private final Sleeper sleeper;
    private final URI from;
    private final URI to;
    private volatile Duration pause = Duration.ZERO;

    /**
     * Sends requests for {@code from} to {@code to}.
     *
     * @param from the cloud's own authority
     */
    MsalHttp(ConnectionOptions options, Sleeper sleeper, URI from, URI to) {
        this.connections = HttpConnections.forOneRequest(options, MAX_BYTES);
        this.options = options;
        this.sleeper = sleeper;
        this.from = from;
        this.to = to;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        Map<String, String> form = form(request);
        boolean polls = form.containsKey("device_code");
        pause = polls ? pause : Duration.ZERO;
        if (!pause.isZero()) {
            sleeper.sleep(pause);
        }
        HttpAnswer answer = connections.send(message(request), options);
        IssuerAnswer checked = IssuerAnswer.of(answer, text -> withoutSecretsOf(form, text));
        if (polls && checked.isError("slow_down")) {
            pause = pause.plus(SLOWER);
            return checked.withError("authorization_pending"); // MSAL does not know the other
        }
        return checked;
    }

    private HttpUriRequestBase message(HttpRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(
                request.httpMethod().name(), redirected(URI.create(request.url().toString())));
        request.headers().forEach((name, value) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                message.setHeader(name, value);
            }
        });
        if (request.body() != null) {
            message.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        }
        return message;
    }

    private static Map<String, String> form(HttpRequest request) {
        Map<String, String> form = new TreeMap<>();
        String body = request.body() == null ? "" : request.body();
        WWWFormCodec.parse(body, StandardCharsets.UTF_8).forEach(pair -> form.put(pair.getName(), pair.getValue()));
        return form;
    }

    /** MSAL logs an issuer's error, so the secrets of the request are removed from it. */
    private static String withoutSecretsOf(Map<String, String> form, String refusal) {
        String clean = refusal;
        for (Map.Entry<String, String> field : form.entrySet()) {
            if (CONFIDENTIAL.contains(field.getKey()) && !field.getValue().isEmpty()) {
                clean = clean.replace(field.getValue(), Secret.MASK);
            }
        }
        return clean;
    }

    /** The address that {@code uri} is really sent to. */
    URI redirected(URI uri) {
        return !from.equals(to) && from.getHost().equalsIgnoreCase(uri.getHost())
                ? URI.create(to.toString().replaceAll("/+$", "")
                        + uri.getRawPath()
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                : uri;
    }
}
