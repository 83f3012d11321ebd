package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.rest.ConnectionOptions;
import feign.Capability;
import feign.Feign;
import feign.Request;
import feign.RequestTemplate;
import feign.Retryer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes clients of Feign interfaces. They share one connection pool. Thread-safe; closing it closes the pool.
 *
 * <p>Feign only builds requests and reads answers here. It sees only successes, because the transport throws an
 * {@link AttemptFailure} for anything else. Feign's own retries are off.
 */
public final class FeignClients implements AutoCloseable {
    private final HttpTransport transport;
    private final Feign.Builder feign;
    private final String baseUrl;
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    /** @param base the service's address, without a version */
    public FeignClients(
            URI base, ConnectionOptions connection, Dialect dialect, Clock clock, List<Capability> capabilities) {
        JsonCodec json = new JsonCodec();
        this.transport = new HttpTransport(connection, dialect, new ErrorBodyParser(json), clock);
        this.baseUrl = base.toString();
        this.feign =
                Feign.builder().client(transport).encoder(json).decoder(json).retryer(Retryer.NEVER_RETRY);
        capabilities.forEach(feign::addCapability);
    }

    /** The client of {@code api}. Each of its methods takes an {@link Attempt}. */
    public <T> T get(Class<T> api) {
        return api.cast(made.computeIfAbsent(api, any -> feign.target(api, baseUrl)));
    }

    /**
     * Makes one attempt at an address that no interface has, and returns its body, as it came.
     *
     * @param path with its query
     * @param body JSON; empty for none
     */
    public String send(Request.HttpMethod method, String path, String body, Attempt attempt) {
        Request request = Request.create(
                method,
                baseUrl + path,
                Map.of(),
                body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new RequestTemplate());
        return new String(JsonCodec.bytes(transport.execute(request, attempt)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        transport.close();
    }
}
