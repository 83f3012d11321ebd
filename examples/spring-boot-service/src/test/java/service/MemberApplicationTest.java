package service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.junit.RunningEmulator;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Starts the service as its users do, against the emulator, and asks it over HTTP. */
class MemberApplicationTest {
    @RegisterExtension
    static final RunningEmulator EMULATOR = RunningEmulator.start();

    private static final List<DirectoryEvent.WriteEnded> AUDIT = new CopyOnWriteArrayList<>();
    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext service;

    /** What the test needs beside the service. */
    @RestController
    static class Extras {
        @Bean
        SpanProcessor spans() {
            return SimpleSpanProcessor.create(SPANS);
        }

        @EventListener
        void audit(DirectoryEvent.WriteEnded write) {
            AUDIT.add(write);
        }

        @GetMapping("/failures/{kind}")
        String fail(@PathVariable("kind") ErrorKind kind) {
            throw failure(kind);
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "a-token");
        SpringApplication application = new SpringApplication(MemberApplication.class, Extras.class);
        service = application.run(
                "--server.port=0",
                "--service.token-file=" + token,
                "--management.otlp.metrics.export.enabled=false",
                "--partner-directory.rest.base-uri=" + EMULATOR.baseUri());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_member_is_added_once_and_audited() throws Exception {
        AUDIT.clear();
        HttpResponse<String> first = grant("jose.nunez@contoso.onmicrosoft.com");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body())
                .contains("\"outcome\":\"APPLIED\"", "\"userPrincipalName\":\"jose.nunez@contoso.onmicrosoft.com\"");
        assertThat(grant("jose.nunez@contoso.onmicrosoft.com").body()).contains("\"outcome\":\"ALREADY_SO\"");
        assertThat(AUDIT).hasSize(2).first().satisfies(write -> {
            assertThat(write.failure()).isEmpty();
            assertThat(first.body()).contains(write.requestId().toString());
        });
    }

    @Test
    void a_failure_of_the_service_is_a_problem_detail() throws Exception {
        HttpResponse<String> nobody = grant("nobody@contoso.onmicrosoft.com");

        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(nobody.body()).contains("\"kind\":\"NOT_FOUND\"");
        assertThat(post("{\"customer\":\" \"}").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void every_kind_of_failure_has_its_answer(ErrorKind kind) throws Exception {
        HttpResponse<String> answer = get("/failures/" + kind);

        assertThat(answer.statusCode()).isEqualTo(status(kind));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"kind\":\"" + kind + "\"", "\"status\":" + answer.statusCode());
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(kind == ErrorKind.RATE_LIMITED);
    }

    @Test
    void health_says_whether_the_directory_answers() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"partnerDirectory\":{\"status\":\"UP\"}");

        EMULATOR.server()
                .conditions()
                .faults()
                .add(FaultRule.next(Operation.LIST_CUSTOMERS, Fault.refusal(403, "2000", "no")));

        HttpResponse<String> down = get("/actuator/health");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("\"partnerDirectory\":{\"status\":\"DOWN\"}");
    }

    @Test
    void use_cases_and_calls_are_counted_and_traced() throws Exception {
        SPANS.reset();
        grant("jose.nunez@contoso.onmicrosoft.com");

        assertThat(get("/actuator/metrics/partner.directory.usecase").body())
                .contains("RoleAdministration.grant", "contoso-partner", "SUCCESS");
        assertThat(get("/actuator/metrics/partner.directory.call").body()).contains("RoleMembers.add");
        List<SpanData> spans = SPANS.getFinishedSpanItems();
        SpanData useCase = named("RoleAdministration.grant", spans);
        SpanData call = named("RoleMembers.add", spans);
        assertThat(call.getParentSpanId()).isEqualTo(useCase.getSpanId());
        assertThat(useCase.getParentSpanContext().isValid()).as("within the request's span").isTrue();
    }

    /** Spring Boot 3.5 writes a name as {@code role-administration.grant}. */
    private static SpanData named(String name, List<SpanData> spans) {
        return spans.stream()
                .filter(span -> span.getName().replace("-", "").equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no span " + name + " in " + spans));
    }

    private static HttpResponse<String> grant(String user) throws Exception {
        return post("""
                {"customer":"contoso.onmicrosoft.com","role":"Helpdesk Administrator","user":"%s"}""".formatted(user));
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri("/members"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    /** 4xx: correct the request. 503, 504: repeat it later. 502: this service must be corrected. */
    private static int status(ErrorKind kind) {
        return switch (kind) {
            case INVALID_REQUEST, REJECTED -> 400;
            case NOT_FOUND -> 404;
            case CONFLICT, GUARD_RAIL -> 409;
            case UNSUPPORTED, UNAUTHENTICATED, FORBIDDEN, UNEXPECTED_RESPONSE -> 502;
            case RATE_LIMITED, UNAVAILABLE, INTERRUPTED -> 503;
            case OUTCOME_UNKNOWN -> 504;
        };
    }

    private static DirectoryException failure(ErrorKind kind) {
        ErrorDetails none = ErrorDetails.none();
        return switch (kind) {
            case INVALID_REQUEST -> new InvalidRequest("user.displayName", "must not be blank", none);
            case UNSUPPORTED -> new Unsupported("no", none);
            case GUARD_RAIL -> new GuardRail(List.of(), List.of(), none);
            case REJECTED -> new Rejected("no", none);
            case NOT_FOUND -> new NotFound(NotFound.Missing.USER, "no", none);
            case CONFLICT -> new Conflict(Conflict.Reason.STATE_MOVED, "no", none);
            case UNAUTHENTICATED -> new Unauthenticated("no", false, none, null);
            case FORBIDDEN -> new Forbidden("no", none);
            case RATE_LIMITED -> new RateLimited("no", Duration.ofSeconds(3), none);
            case UNAVAILABLE -> new Unavailable("no", none);
            case OUTCOME_UNKNOWN -> new OutcomeUnknown("no", none);
            case UNEXPECTED_RESPONSE -> new UnexpectedResponse("no", none);
            case INTERRUPTED -> new Interrupted("no", none);
        };
    }
}
