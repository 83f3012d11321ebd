package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.NAME;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.cutShort;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.auth.ClientCredential;
import dev.partnerdirectory.rest.auth.SignIn;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** No secret shows anywhere: not in logs at the most detailed level, not in exceptions, not in printed objects. */
class CanaryTest {
    private static final String TOKEN = "canary.token/6f1d+0c9e==";
    private static final String PASSWORD = "Canary\"&<pass>\\1";
    private static final String ESCAPED = "Canary\\\"&<pass>\\\\1";

    private final ScriptedService service = new ScriptedService();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<Object> printed = new ArrayList<>();
    private Level before;
    private RestDirectory rest;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        root.detachAppender("STDOUT");
        log.start();
        root.addAppender(log);
        rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of(TOKEN)))
                .baseUri(service.uri())
                .time(new SteppedTime(), duration -> {})
                .build());
    }

    @AfterEach
    void stop() {
        rest.close();
        service.close();
        root.detachAppender(log);
        root.setLevel(before);
    }

    private static NewCustomerUser user() {
        return NewCustomerUser.of(NAME, "Daniel", PasswordProfile.temporary(Secret.of(PASSWORD)));
    }

    private static String echo() {
        return "{\"id\":\"" + USER + "\",\"userPrincipalName\":\"" + NAME + "\",\"passwordProfile\":{\"password\":\""
                + ESCAPED + "\",\"forceChangePassword\":true}}";
    }

    static Stream<ScriptedService.Answer> answers() {
        return Stream.of(
                json(201, echo()),
                json(200, "[" + echo()),
                json(200, ESCAPED),
                json(200, "{\"id\":\"" + ESCAPED + "\"}"),
                json(200, "{\"id\":{\"password\":\"" + ESCAPED + "\"}}"),
                cutShort(201, echo()),
                json(
                        400,
                        "{\"code\":2000,\"description\":\"the password " + ESCAPED + " is weak\",\"data\":[\"" + ESCAPED
                                + "\"]}"),
                json(400, "{\"code\":\"" + ESCAPED + "\",\"description\":\"Authorization: Bearer " + TOKEN + "\"}"),
                json(401, "{\"code\":400,\"description\":\"token " + TOKEN + " is bad\"}"),
                json(403, echo()),
                status(500, "<html>" + PASSWORD + " and Canary&quot;&amp;&lt;pass&gt;\\1 for " + TOKEN + "</html>"),
                status(502, "{\"access_token\":\"" + TOKEN + "\",\"password\":\"" + ESCAPED),
                json(409, echo()),
                json(429, echo()).with("Retry-After", "1"),
                status(307, echo()).with("Location", "http://127.0.0.1:1/?t=" + TOKEN));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_secret_that_the_service_sends_back_is_not_passed_on(ScriptedService.Answer answer) {
        service.otherwise(answer);

        keep(catchThrowable(() -> keep(rest.users().create(CUSTOMER, user(), REQUEST))));
        keep(catchThrowable(() -> keep(
                rest.users().resetPassword(CUSTOMER, USER, PasswordProfile.permanent(Secret.of(PASSWORD)), REQUEST))));

        assertNothingShows();
        assertThat(service.received().get(0).body()).contains(ESCAPED);
        assertThat(service.received().get(0).header("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    /** Later calls do not know the password any more, so it can only be recognised by its name. */
    @Test
    void a_password_that_an_answer_names_is_not_passed_on_by_later_calls() {
        service.otherwise(json(403, echo().replace("\"id\"", "\"description\"")));
        keep(catchThrowable(() -> keep(rest.users().get(CUSTOMER, USER))));
        service.otherwise(json(400, "{\"description\":" + "\"Bearer " + TOKEN + " password=" + ESCAPED + "\"}"));
        keep(catchThrowable(() -> keep(rest.users().get(CUSTOMER, USER))));

        assertNothingShows();
    }

    @Test
    void what_holds_a_secret_does_not_print_it() {
        ClientCredential credential = ClientCredential.secret(Secret.of(PASSWORD));
        AccessToken token = AccessToken.of(Secret.of(TOKEN));

        keep(RestOptions.builder(AccessTokens.fixed(Secret.of(TOKEN))));
        keep(rest);
        keep(rest.users());
        keep(token);
        keep(credential);
        keep(SignIn.to(Cloud.GLOBAL, "t", "c").asApplication(credential));
        keep(user());

        assertNothingShows();
    }

    @Test
    void a_sign_in_shows_nothing_either() {
        service.otherwise(
                json(400, "{\"error\":\"invalid_client\",\"error_description\":\"bad secret Canary-secret-1\"}"));
        SignIn signIn = SignIn.to(Cloud.GLOBAL, "tenant", "client").at(service.uri());

        keep(catchThrowable(() -> signIn.asApplication(ClientCredential.secret(Secret.of("Canary-secret-1")))
                .get()));

        assertThat(service.received().get(0).body()).contains("Canary-secret-1");
        assertNothingShows("Canary-secret-1");
    }

    private void keep(Object thing) {
        printed.add(thing);
        if (thing instanceof CustomerUser user) {
            printed.add(user.displayName());
        }
    }

    private void assertNothingShows(String... more) {
        List<String> sinks = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            sinks.add(event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
        for (Object thing : printed) {
            sinks.add(String.valueOf(thing));
            if (thing instanceof Throwable thrown) {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                sinks.add(trace.toString());
            }
            if (thing instanceof DirectoryException thrown) {
                sinks.add(thrown.details().toString());
            }
        }
        List<String> secrets = new ArrayList<>(
                List.of(TOKEN, "canary.token", PASSWORD, ESCAPED, "Canary\"", "Canary&", "Canary\\", "<pass>"));
        secrets.addAll(List.of(more));
        assertThat(sinks).isNotEmpty();
        for (String sink : sinks) {
            assertThat(sink).doesNotContain(secrets);
        }
    }
}
