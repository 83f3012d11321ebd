package dev.partnerdirectory.cli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partnerdirectory.cli.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Works with the page of a report in a real browser: a frame around it clicks, types and measures. */
class PrivilegedPageBrowserTest {
    private static final Optional<Path> CHROMIUM = Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Stream.of(Optional.ofNullable(System.getenv("PATH"))
                            .orElse("")
                            .split(File.pathSeparator, -1))
                    .map(place -> Path.of(place, name)))
            .filter(Files::isExecutable)
            .findFirst();

    private static final long PATIENCE_SECONDS = 90;
    private static final String WIDTH = "[Math.max(0, d.documentElement.scrollWidth - d.documentElement.clientWidth)]";

    /** What is asked of the loaded page, each on a page of its own: {@code d} is its document, {@code w} its window. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("shown", """
                    [d.querySelectorAll('#tiles li').length > 3, d.querySelectorAll('#roles tr').length > 1,
                     [...d.querySelectorAll('#admins .n')].reduce((sum, cell) => sum + +cell.textContent, 0),
                     d.querySelector('#findings').textContent.includes('Privileged in several customers (1)'),
                     d.querySelectorAll('#rows tr').length]"""),
            Map.entry("sorted", """
                    (() => {
                      const head = d.querySelector('th[data-column="4"]');
                      const order = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});
                      const sorted = sign => [...d.querySelectorAll('#rows tr')].map(row => row.children[3].textContent)
                        .every((one, i, all) => i === 0 || sign * order.compare(all[i - 1], one) <= 0);
                      head.firstChild.click();
                      const up = [head.getAttribute('aria-sort'), sorted(1)];
                      head.firstChild.click();
                      return [...up, head.getAttribute('aria-sort'), sorted(-1)];
                    })()"""),
            Map.entry("filtered", """
                    (() => {
                      d.querySelector('#search').value = 'litware';
                      d.querySelector('#kind').value = 'guest';
                      d.querySelector('#kind').dispatchEvent(new Event('input', {bubbles: true}));
                      return [d.querySelectorAll('#rows tr').length, d.querySelector('#count').textContent];
                    })()"""),
            Map.entry("broken", """
                    [d.querySelectorAll('#rows tr:first-child td:first-child wbr').length,
                     d.querySelector('#rows td').textContent]"""),
            Map.entry("printed", """
                    (() => {
                      w.dispatchEvent(new Event('beforeprint'));
                      return [d.querySelectorAll('#rows tr').length,
                              [...d.querySelectorAll('details')].every(one => one.open && one.querySelector('li'))];
                    })()"""),
            Map.entry("named", """
                    [d.documentElement.lang, [...d.querySelectorAll('input,select')].every(one => one.labels.length === 1),
                     [...d.querySelectorAll('section')].every(one => d.getElementById(one.getAttribute('aria-labelledby'))),
                     [...d.querySelectorAll('button')].every(one => one.textContent), d.querySelectorAll('h1').length]"""),
            Map.entry("wide", WIDTH),
            Map.entry("narrow", WIDTH),
            Map.entry("background", "[w.getComputedStyle(d.body).backgroundColor]"));

    @TempDir
    static Path folder;

    private static Path page;
    private static String light;
    private static String dark;

    @BeforeAll
    static void load_the_page() throws Exception {
        assumeTrue(CHROMIUM.isPresent(), "no Chromium on this machine: the page was not looked at in a browser");
        Path home = folder.resolve("home");
        Run.in(home).typing(PrivilegedReportTest.MALFORMED).ok("sandbox", "seed", "-");
        Run.in(home).typing(crowd()).ok("sandbox", "seed", "-");
        page = folder.resolve("page.html");
        Run.in(home).ok("report", "privileged", "--all-customers", "--html", page.toString());
        light = answers("--blink-settings=preferredColorScheme=1");
        dark = answers("--blink-settings=preferredColorScheme=0");
    }

    /** A customer with 210 administrators. */
    private static String crowd() {
        String users =
                IntStream.range(0, 210).mapToObj(i -> """
                        {"id": "cccccccc-0000-4000-8000-%012d", "displayName": "Person %d",
                         "userPrincipalName": "person%d@crowd.onmicrosoft.com",
                         "roles": ["62e90394-69f5-4237-9190-012177145e10"]}""".formatted(i, i, i)).collect(Collectors.joining(",\n"));
        return """
                {"formatVersion": 1, "customers": [
                  {"id": "cccccccc-0000-4000-8000-100000000000", "companyName": "Crowd", "domain": "crowd.onmicrosoft.com",
                   "roles": [{"id": "62e90394-69f5-4237-9190-012177145e10", "name": "Company Administrator"}],
                   "users": [%s]}]}
                """.formatted(users);
    }

    private static void assertAnswer(String page, String question, String answer) {
        assertThat(page).contains("\"%s\":%s".formatted(question, answer));
    }

    @Test
    void the_page_asks_nobody_and_its_data_ends_no_script() {
        assertThat(page)
                .content()
                .contains("default-src 'none'")
                .doesNotContain("http://", "https://", "src=", "href=", "</script><b>");
    }

    @Test
    void it_shows_tiles_charts_findings_and_holders() {
        assertAnswer(light, "shown", "[true,true,5,true,200]");
    }

    @Test
    void a_heading_sorts_both_ways_and_says_so() {
        assertAnswer(light, "sorted", "[\"ascending\",true,\"descending\",true]");
    }

    @Test
    void filters_narrow_the_rows_and_the_count_says_how_far() {
        assertAnswer(light, "filtered", "[1,\"1 of 1 shown; 219 in all.\"]");
    }

    @Test
    void a_long_name_breaks_before_a_dot_and_is_copied_whole() {
        assertAnswer(light, "broken", "[2,\"contoso.onmicrosoft.com\"]");
    }

    @Test
    void printing_shows_every_row_and_finding() {
        assertAnswer(light, "printed", "[219,true]");
    }

    @Test
    void it_fits_320_pixels_and_1280_without_scrolling_to_the_side() {
        assertAnswer(light, "narrow", "[0]");
        assertAnswer(light, "wide", "[0]");
    }

    @Test
    void it_is_light_or_dark_as_the_reader_prefers() {
        assertAnswer(light, "background", "[\"rgb(246, 248, 250)\"]");
        assertAnswer(dark, "background", "[\"rgb(13, 17, 23)\"]");
    }

    @Test
    void everything_to_work_with_has_a_name() {
        assertAnswer(light, "named", "[\"en\",true,true,true,1]");
    }

    /** The answers to all questions, each of a frame with the page in it. */
    private static String answers(String scheme) throws IOException, InterruptedException {
        String text = Files.readString(page).replace("&", "&amp;").replace("\"", "&quot;");
        String frames = QUESTIONS.keySet().stream()
                .map(name ->
                        "<iframe id=\"%s\" width=\"%d\" height=\"900\" style=\"border:0\" srcdoc=\"%s\"></iframe>\n"
                                .formatted(name, name.equals("narrow") ? 320 : 1280, text))
                .collect(Collectors.joining());
        String questions = QUESTIONS.entrySet().stream()
                .map(entry -> "'%s': (d, w) => %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",\n"));
        Path frame = Files.writeString(folder.resolve("frame.html"), """
                <html><body>%s<script>
                const questions = {%s};
                addEventListener('load', () => {
                  const answers = {};
                  for (const name in questions) {
                    const w = document.getElementById(name).contentWindow;
                    answers[name] = questions[name](w.document, w);
                  }
                  document.title = 'is ' + JSON.stringify(answers);
                });
                </script></body></html>
                """.formatted(frames, questions));
        Path printed = folder.resolve("tree.html");
        List<String> command =
                new ArrayList<>(List.of(CHROMIUM.orElseThrow().toString(), "--headless", "--no-sandbox"));
        command.addAll(List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"));
        command.addAll(List.of("--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", scheme));
        command.addAll(List.of("--user-data-dir=" + folder.resolve("profile"), "--dump-dom"));
        command.add(frame.toUri().toString());
        Process browser = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(folder.resolve("complaints.txt").toFile())
                .start();
        try {
            assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("the browser ended")
                    .isTrue();
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
        }
        Matcher told = Pattern.compile("<title>is (.*?)</title>").matcher(Files.readString(printed));
        assertThat(told.find())
                .as(Files.readString(folder.resolve("complaints.txt")))
                .isTrue();
        return told.group(1);
    }
}
