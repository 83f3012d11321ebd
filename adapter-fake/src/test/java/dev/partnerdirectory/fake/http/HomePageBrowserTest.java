package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.wire.Html;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the home page in a real browser: the DOM tree after a headless Chromium has loaded it. */
class HomePageBrowserTest {
    private static final Optional<Path> CHROMIUM = onPath("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE_SECONDS = 90;

    private Contoso contoso;

    @TempDir
    Path folder;

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @BeforeEach
    void there_is_a_browser() {
        assumeTrue(CHROMIUM.isPresent(), "no Chromium on this machine: the page was not looked at in a browser");
        contoso = new Contoso();
    }

    @AfterEach
    void close() {
        if (contoso != null) {
            contoso.close();
        }
    }

    @Test
    void the_page_shows_customers_users_roles_requests_and_faults() throws Exception {
        contoso.wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL));
        contoso.server.conditions().personas(Persona.THROTTLED_SERVICE, Persona.LAG);

        String tree = tree();

        assertThat(tree)
                .contains("Partner Directory emulator", contoso.server.baseUri().toString())
                .contains("DT Demo CSP Customer 005", CUSTOMER, Contoso.DOMAIN)
                .contains("Daniel@" + Contoso.DOMAIN, "Daniel Tsai")
                .containsSubsequence("Directory role", "Service Support Administrator", "<td>1</td>")
                .contains("POST " + MEMBERS)
                .contains("201")
                .contains("throttled-service", "lag");
    }

    @Test
    void where_there_is_more_the_page_says_so() throws Exception {
        for (int i = 0; i < 21; i++) {
            contoso.user("more" + i, "More", "Users", "More " + i, Optional.empty());
        }

        assertThat(tree()).contains("The first 20 users; there are more.").doesNotContain("More 20");
    }

    @Test
    void requests_are_shown_newest_first_with_their_query_and_without_secrets() throws Exception {
        contoso.wire.get(USERS + "?size=7");
        contoso.wire.get(USERS + "?code=sesame");

        assertThat(tree())
                .containsSubsequence("2 so far", "GET " + USERS + "?code=***", "GET " + USERS + "?size=7")
                .doesNotContain("sesame");
    }

    @Test
    void a_name_made_of_markup_is_text() throws Exception {
        contoso.user(
                "x", "X", "Y", "<script>document.title='taken'</script><img src=x onerror=alert(1)>", Optional.empty());

        String tree = tree();

        assertThat(tree)
                .contains("&lt;script&gt;document.title='taken'&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")
                .contains("<title>Partner Directory emulator</title>")
                .doesNotContain("<script", "<img");
    }

    @Test
    void what_was_asked_for_in_markup_is_text_too() throws Exception {
        contoso.wire.get(USERS + "/%3Cscript%3E1%3C%2Fscript%3E");

        assertThat(tree()).contains("GET " + USERS).doesNotContain("<script");
    }

    @Test
    void everything_in_force_is_said_in_words() throws Exception {
        contoso.wire.post(
                USERS + "/" + DANIEL + "/licenseupdates",
                "{\"licensesToAssign\":[{\"skuId\":\"%s\"}]}".formatted(Contoso.POWER_BI));
        contoso.wire.delete(USERS + "/" + Contoso.ADMIN);
        contoso.wire.post(
                "/v1/roles/" + Contoso.PARTNER_ROLE + "/usermembers", "{\"id\":\"%s\"}".formatted(Contoso.AGENT));
        contoso.clock.advance(Duration.ofDays(20));
        contoso.server.conditions().latency(new Latency.Uniform(Duration.ofMillis(20), Duration.ofSeconds(2), 1));
        contoso.server.conditions().lag(new Lag(2, Duration.ofMillis(1500)));
        contoso.server
                .conditions()
                .add(new FaultRule(
                        "busy",
                        Set.of(Operation.CREATE_USER),
                        new FaultRule.When.Script(2, 3),
                        new Fault(
                                Fault.Kind.REFUSAL,
                                503,
                                "800003",
                                "Come back later",
                                Optional.of(Duration.ofSeconds(7)))));

        assertThat(tree())
                .contains("It is 2017-02-09 00:33:34 UTC, moved ahead by 20d.")
                .contains("<td>least 0.02s, most 2s, seed 1</td>", "<td>reads 2, time 1.5s</td>")
                .containsSubsequence(
                        "<td>busy</td>",
                        "<td>create-user</td>",
                        "<td>nth 2, times 3</td>",
                        "<td>kind refusal, status 503, code 800003, description Come back later, pause 7s</td>")
                .containsSubsequence("<td>Power BI Pro</td>", "<td>POWER_BI_PRO</td>", "<td>1 of 1</td>")
                .containsSubsequence("<td>Daniel Tsai</td>", "<td>POWER_BI_PRO</td>")
                .containsSubsequence("Deleted user", "admin@" + Contoso.DOMAIN, "2017-01-20 00:33:34 UTC")
                .containsSubsequence("AdminAgents", "agent@partner.onmicrosoft.com")
                .doesNotContain("PT", "Optional", "[", "Script");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_page_fits_with_the_longest_address_in_it(int width) throws Exception {
        contoso.user("n".repeat(64), "W".repeat(64), "W".repeat(64), "W".repeat(256), Optional.empty());
        contoso.wire.get(USERS + "?q=" + "w".repeat(60_000));
        String page = contoso.wire.get("/").text();
        assertThat(page).contains("color-scheme:light dark", "prefers-color-scheme:dark", "http-equiv=\"refresh\"");
        Path frame = folder.resolve("frame.html");
        Files.writeString(frame, """
                <html><body><iframe id="f" width="%d" height="900" style="border:0" srcdoc="%s"></iframe><script>
                document.getElementById('f').onload = e => {
                  const page = e.target.contentDocument.documentElement;
                  document.title = page.scrollWidth + ' in ' + page.clientWidth;
                };
                </script></body></html>
                """.formatted(width, Html.escaped(page.replace("http-equiv=\"refresh\"", ""))));

        Matcher measured = Pattern.compile("<title>(\\d+) in (\\d+)</title>")
                .matcher(tree(frame.toUri().toString()));

        assertThat(measured.find()).isTrue();
        assertThat(Integer.parseInt(measured.group(2))).isBetween(width - 20, width);
        assertThat(Integer.parseInt(measured.group(1))).isLessThanOrEqualTo(Integer.parseInt(measured.group(2)));
    }

    private String tree() throws IOException, InterruptedException {
        return tree(contoso.server.baseUri() + "/");
    }

    /** Chromium's DOM tree of the page, as HTML. */
    private String tree(String address) throws IOException, InterruptedException {
        Path printed = folder.resolve("tree.html");
        Path complaints = folder.resolve("complaints.txt");
        List<String> command = new ArrayList<>(List.of(CHROMIUM.orElseThrow().toString(), "--headless"));
        command.addAll(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"));
        command.addAll(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync"));
        command.addAll(List.of("--disable-dev-shm-usage", "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of("--dump-dom", address));
        Process browser = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile())
                .start();
        try {
            assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("the browser ended")
                    .isTrue();
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
        }
        assertThat(browser.exitValue())
                .as(Files.readString(complaints, StandardCharsets.UTF_8))
                .isZero();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
