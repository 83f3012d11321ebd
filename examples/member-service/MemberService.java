import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import dev.partnerdirectory.rest.auth.AccessTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A service that adds users to roles: {@code POST /members} with {@code {"customer":…,"role":…,"user":…}}. The call is
 * idempotent. The service listens on the loopback address, so put a proxy in front of it that authenticates its
 * callers.
 *
 * <p>Environment: {@code TOKEN_FILE}, which the program that signs in keeps up to date; {@code PARTNER_CENTER}, the
 * address of Partner Center if it is not the default; {@code PORT}, by default any free port.
 */
public final class MemberService implements AutoCloseable {
    private static final int MOST_AT_ONCE = 256;
    private static final int LARGEST_REQUEST = 64 * 1024;
    private static final int SECONDS_TO_FINISH = 20;

    private final JsonMapper json = new JsonMapper();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService threads = threads();
    private final RestDirectory rest;
    private final PartnerDirectory directory;
    private final HttpServer http;
    private volatile boolean stopping;

    private record Answer(int status, Map<String, String> body) {}

    private MemberService(RestOptions options, int port) throws IOException {
        this.rest = RestDirectory.open(options);
        this.directory = PartnerDirectory.over(rest).build();
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/members", this::serve);
        http.setExecutor(threads);
        http.start();
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> environment = System.getenv();
        Path tokenFile = Path.of(environment.get("TOKEN_FILE"));
        RestOptions.Builder options = RestOptions.builder(AccessTokens.from(() -> read(tokenFile)));
        if (environment.containsKey("PARTNER_CENTER")) {
            options.baseUri(URI.create(environment.get("PARTNER_CENTER")));
        }
        MemberService service =
                new MemberService(options.build(), Integer.parseInt(environment.getOrDefault("PORT", "0")));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        System.out.println("http://127.0.0.1:" + service.http.getAddress().getPort());
    }

    private static Secret read(Path tokenFile) {
        try {
            return Secret.of(Files.readString(tokenFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A virtual thread for each call on JDK 21 and later; a bounded pool on older ones. */
    private static ExecutorService threads() {
        try {
            return (ExecutorService) Executors.class
                    .getMethod("newVirtualThreadPerTaskExecutor")
                    .invoke(null);
        } catch (ReflectiveOperationException older) {
            return Executors.newFixedThreadPool(MOST_AT_ONCE);
        }
    }

    /** A call holds a permit from its request to its answer. {@link #close} acquires all permits first. */
    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (stopping || !places.tryAcquire()) {
                send(exchange, new Answer(503, Map.of("message", "too many at once, or stopping: try again later")));
                return;
            }
            try {
                send(exchange, answer(exchange));
            } finally {
                places.release();
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(405, Map.of("message", "POST only"));
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
        if (body.length > LARGEST_REQUEST) {
            return new Answer(413, Map.of("message", "the request is too large"));
        }
        try {
            JsonNode asked = json.readTree(body);
            // grant, not add: our caller may lose our answer and repeat the request
            Done<RoleAssignment> done = directory
                    .roles()
                    .grant(
                            CustomerRef.parse(asked.path("customer").asText()),
                            RoleRef.parse(asked.path("role").asText()),
                            UserRef.parse(asked.path("user").asText()));
            return new Answer(
                    200,
                    Map.of("effect", done.outcome().name(), "user", done.value().principal().objectId()));
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            return new Answer(400, Map.of("message", "customer, role and user are needed, as JSON"));
        } catch (DirectoryException failure) {
            return new Answer(
                    status(failure),
                    Map.of("kind", failure.kind().name(), "message", String.valueOf(failure.getMessage())));
        }
    }

    /** The HTTP status that tells our caller how to react. */
    private static int status(DirectoryException failure) {
        return switch (failure.kind()) {
            case INVALID_REQUEST, REJECTED -> 400;
            case NOT_FOUND -> 404;
            case CONFLICT, GUARD_RAIL -> 409;
            case RATE_LIMITED, UNAVAILABLE, INTERRUPTED -> 503;
            case OUTCOME_UNKNOWN -> 504; // may have been done: repeat it, grant does what is missing
            case UNSUPPORTED, UNAUTHENTICATED, FORBIDDEN, UNEXPECTED_RESPONSE -> 502;
        };
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = json.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Graceful shutdown: accepts no new calls, waits for running ones, then closes the connections. */
    @Override
    public void close() {
        stopping = true;
        try {
            if (!places.tryAcquire(MOST_AT_ONCE, SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                System.err.println("stopped with calls under way");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        http.stop(0);
        threads.shutdownNow();
        rest.close();
    }
}
