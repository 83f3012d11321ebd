package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ProxyOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * MSAL's HTTP client: it has the same proxy and trust as the API's, follows no redirects and limits the response size.
 */
final class MsalHttp implements IHttpClient {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final Set<String> CONFIDENTIAL = Set.of(
            "refresh_token", "client_secret", "client_assertion", "code", "code_verifier", "device_code", "password");
    private static final Set<String> SET_BY_THE_CLIENT = Set.of("content-length", "host", "connection", "expect");

    private final HttpClient http;
    private final Duration timeout;
    private final URI from;
    private final URI to;

    /**
     * Sends requests for {@code from} to {@code to}.
     *
     * @param from the cloud's own authority
     */
    MsalHttp(ConnectionOptions options, URI from, URI to) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(options.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
        options.sslContext().ifPresent(builder::sslContext);
        options.proxy().ifPresent(proxy -> goThrough(proxy, builder));
        this.http = builder.build();
        this.timeout = options.responseTimeout();
        this.from = from;
        this.to = to;
    }

    private static void goThrough(ProxyOptions proxy, HttpClient.Builder builder) {
        builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port())));
        proxy.credentials()
                .ifPresent(who -> builder.authenticator(new Authenticator() {
                    @Override
                    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                        return getRequestorType() == RequestorType.PROXY
                                ? new PasswordAuthentication(
                                        who.userName(), who.password().reveal().toCharArray())
                                : null;
                    }
                }));
    }

    @Override
    public IHttpResponse send(com.microsoft.aad.msal4j.HttpRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        redirected(URI.create(request.url().toString())))
                .timeout(timeout);
        request.headers().forEach((name, value) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                builder.setHeader(name, value);
            }
        });
        if (request.httpMethod() == HttpMethod.POST) {
            String body = request.body() == null ? "" : request.body();
            builder.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        }
        HttpResponse<InputStream> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream stream = answer.body()) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("the issuer's answer is too large");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new Answer(
                    answer.statusCode(),
                    singles(answer.headers().map()),
                    answer.statusCode() >= BAD_REQUEST ? withoutSecretsOf(request, text) : text);
        }
    }

    /** MSAL logs an issuer's error, so the secrets of the request are removed from it. */
    private static String withoutSecretsOf(com.microsoft.aad.msal4j.HttpRequest request, String refusal) {
        String clean = refusal;
        for (String pair : (request.body() == null ? "" : request.body()).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && CONFIDENTIAL.contains(pair.substring(0, equals))) {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                clean = value.isEmpty() ? clean : clean.replace(value, Secret.MASK);
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

    private static Map<String, List<String>> singles(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> !header.getKey().startsWith(":"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Answer(int statusCode, Map<String, List<String>> headers, String body) implements IHttpResponse {}
}
