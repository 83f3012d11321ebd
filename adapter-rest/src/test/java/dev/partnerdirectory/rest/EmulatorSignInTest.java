package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.auth.ClientCredential;
import dev.partnerdirectory.rest.auth.SignIn;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to sign in, end to end, with an emulator that accepts only its own valid tokens. */
class EmulatorSignInTest {
    private final FakeDirectory fake = FakeDirectory.inMemory().open();
    private final FakeDirectoryServer emulator = FakeDirectoryServer.start(fake);
    private final SignIn signIn = SignIn.to(
                    Cloud.GLOBAL, "partner.onmicrosoft.com", UUID.randomUUID().toString())
            .at(emulator.baseUri());

    @BeforeEach
    void check() {
        emulator.conditions().set(Behaviour.TOKENS, "checked");
        emulator.conditions().set(Behaviour.MFA, "enforced");
    }

    @AfterEach
    void close() {
        emulator.close();
        fake.close();
    }

    private RestDirectory open(AccessTokens tokens) {
        return RestDirectory.open(RestOptions.builder(tokens)
                .baseUri(emulator.baseUri())
                .validateMfa(true)
                .build());
    }

    private static void tried(RestDirectory rest) {
        assertThat(rest.customers().list(PageRequest.first()).items()).isEmpty();
        assertThat(rest.isMfaCompliant()).contains(true);
    }

    @Test
    void by_device_code_and_again_from_what_is_kept() {
        MemoryTokenStore store = new MemoryTokenStore();
        try (RestDirectory rest = open(signIn.keptIn(store).byDeviceCode(prompt -> {}))) {
            tried(rest);
        }
        try (RestDirectory rest = open(signIn.keptIn(store).asBefore())) {
            tried(rest);
        }
    }

    @Test
    void by_browser() {
        try (RestDirectory rest = open(signIn.byBrowser(EmulatorSignInTest::follow))) {
            tried(rest);
        }
    }

    @Test
    void an_application_reads_customers_and_nothing_else() {
        try (RestDirectory rest = open(signIn.asApplication(ClientCredential.secret(Secret.of("secret"))))) {
            assertThat(rest.customers().list(PageRequest.first()).items()).isEmpty();
            assertThatThrownBy(() -> rest.users().list(Samples.CUSTOMER, UserListing.active(), PageRequest.first()))
                    .isInstanceOf(Unsupported.class);
        }
    }

    @Test
    void by_refresh_token_which_is_rotated_and_the_old_one_refused() {
        emulator.conditions().set(Behaviour.REFRESH_TOKEN_REUSE, "refused");
        MemoryTokenStore store = new MemoryTokenStore();
        store.with(Secret.of("emulator-refresh-token")); // every emulator accepts this refresh token
        AccessTokens tokens = signIn.byRefreshToken(store, ClientCredential.secret(Secret.of("secret")));
        try (RestDirectory rest = open(tokens)) {
            tried(rest);
            Secret first = store.load().value().orElseThrow();
            tokens.renew(tokens.get());
            Secret second = store.load().value().orElseThrow();
            tried(rest);

            assertThat(List.of(first, second))
                    .doesNotHaveDuplicates()
                    .doesNotContain(Secret.of("emulator-refresh-token"));
            store.with(first);
            assertThatThrownBy(() -> tokens.renew(tokens.get())).isInstanceOf(Unauthenticated.class);
        }
    }

    @Test
    void a_refresh_token_that_was_never_issued_is_refused() {
        MemoryTokenStore store = new MemoryTokenStore();
        store.with(Secret.of("made-up"));

        assertThatThrownBy(() -> signIn.byRefreshToken(store).get()).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void a_token_from_elsewhere_is_refused() {
        try (RestDirectory rest = open(AccessTokens.fixed(Secret.of("elsewhere")))) {
            assertThatThrownBy(() -> rest.customers().list(PageRequest.first())).isInstanceOf(Unauthenticated.class);
        }
    }

    /** Acts as a browser does with a page that submits itself; runs on a separate thread, as a browser does. */
    private static void follow(URI page) {
        Thread browser = new Thread(() -> browse(page), "browser");
        browser.setDaemon(true);
        browser.start();
    }

    private static void browse(URI page) {
        try {
            String html = answer((HttpURLConnection) page.toURL().openConnection());
            Matcher action = Pattern.compile("action=\"([^\"]*)\"").matcher(html);
            assertThat(action.find()).isTrue();
            HttpURLConnection posted =
                    (HttpURLConnection) URI.create(action.group(1)).toURL().openConnection();
            posted.setDoOutput(true);
            posted.getOutputStream().write(fields(html).getBytes(StandardCharsets.UTF_8));
            answer(posted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(HttpURLConnection asked) throws IOException {
        try (InputStream body = asked.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fields(String html) {
        return Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
