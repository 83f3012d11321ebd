package dev.partnerdirectory.rest.call;

import dev.partnerdirectory.rest.options.ConnectionOptions;
import feign.Capability;
import feign.Feign;
import feign.Response;
import feign.Retryer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes Feign interfaces into calls over one pool of connections. Thread-safe; closing it closes the pool. */
public final class Wiring implements AutoCloseable {
    private final HttpTransport transport;
    private final Feign.Builder feign;
    private final String baseUrl;

    /**
     * @param base        where the service is, without the version
     * @param mfaListener told what the service says of the sign-in, whenever it does ({@code isMfaCompliant})
     */
    public Wiring(
            URI base,
            ConnectionOptions connection,
            CallHeaders headers,
            Clock clock,
            List<Capability> capabilities,
            Consumer<Boolean> mfaListener) {
        this.transport = new HttpTransport(Connections.open(connection), headers, connection.maxResponseBytes());
        this.baseUrl = base.toString();
        JsonCodec json = new JsonCodec();
        this.feign = Feign.builder()
                .client((request, options) -> {
                    Response answer = transport.execute(request, options);
                    header(answer, "isMfaCompliant").ifPresent(said -> mfaListener.accept(Boolean.valueOf(said)));
                    return answer.status() >= 200 && answer.status() <= 299
                            ? answer
                            : answer.toBuilder()
                                    .body(new Refusal(refused(json, clock, answer, (Call) options)))
                                    .build();
                })
                .encoder(json)
                .decoder(json)
                .errorDecoder((method, answer) -> ((Refusal) answer.body()).failure())
                .retryer(Retryer.NEVER_RETRY);
        capabilities.forEach(feign::addCapability);
    }

    /** {@code api}, made of calls that this sends. Each takes a {@link Call}. */
    public <T> T make(Class<T> api) {
        return feign.target(api, baseUrl);
    }

    private static AttemptFailure.Refused refused(JsonCodec json, Clock clock, Response answer, Call call)
            throws IOException {
        Fault fault = new Faults(json, text -> Scrubber.scrub(text, call)).read(JsonCodec.bytes(answer));
        Optional<Duration> retryAfter = header(answer, "Retry-After").flatMap(text -> RetryAfter.parse(text, clock));
        return new AttemptFailure.Refused(answer.status(), fault, retryAfter);
    }

    private static Optional<String> header(Response answer, String name) {
        Collection<String> values = answer.headers().getOrDefault(name, List.of());
        return values.stream().findFirst().map(String::strip);
    }

    @Override
    public void close() {
        transport.close();
    }
}
