package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.rest.auth.SignIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Runs the live suite against an emulator, set up by environment variables, and checks what is reported without them.
 */
final class LiveSuiteOverEmulatorTest implements LiveSuite {
    private static final String CONTOSO = "11111111-1111-4111-8111-111111111111";

    private final FakeDirectory fake =
            FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
    private final FakeDirectoryServer emulator = FakeDirectoryServer.start(fake);

    @AfterEach
    void close() {
        emulator.close();
        fake.close();
    }

    @Override
    public LiveAccount account() {
        emulator.conditions().set(Behaviour.TOKENS, "checked");
        emulator.conditions().set(Behaviour.MFA, "enforced");
        MemoryTokenStore refreshToken = new MemoryTokenStore();
        refreshToken.with(Secret.of("emulator-refresh-token"));
        Secret token = SignIn.to(
                        Cloud.GLOBAL,
                        "partner.onmicrosoft.com",
                        UUID.randomUUID().toString())
                .at(emulator.baseUri())
                .byRefreshToken(refreshToken)
                .get()
                .value();
        return LiveAccount.of(environment(token)).orElseThrow();
    }

    private Map<String, String> environment(Secret token) {
        return Map.of(
                LiveAccount.BASE_URL,
                emulator.baseUri().toString(),
                LiveAccount.TOKEN,
                token.reveal(),
                LiveAccount.CUSTOMER,
                CONTOSO);
    }

    @Test
    void credentials_in_the_environment_have_it_run() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        assertThat(condition(environment(Secret.of("t")), said)
                        .evaluateExecutionCondition(null)
                        .isDisabled())
                .isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void without_them_it_says_what_is_missing() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        LiveCondition condition = condition(Map.of(LiveAccount.TOKEN, "t", LiveAccount.CUSTOMER, " "), said);

        assertThat(condition.evaluateExecutionCondition(null).getReason()).contains(LiveAccount.MISSING);
        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("the live suite is not run: set PDIR_LIVE_TOKEN and PDIR_LIVE_CUSTOMER"
                        + " to try the service itself");
    }

    private static LiveCondition condition(Map<String, String> env, ByteArrayOutputStream said) {
        return new LiveCondition(env, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
