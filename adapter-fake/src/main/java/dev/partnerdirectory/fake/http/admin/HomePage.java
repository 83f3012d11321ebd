package dev.partnerdirectory.fake.http.admin;

import static dev.partnerdirectory.fake.http.wire.Html.escaped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The home page, which shows the emulator's state. It is read-only, has no script, and loads nothing from other hosts.
 */
public record HomePage(DirectoryPorts directory, Conditions conditions, RequestJournal journal, Clock clock) {
    private static final int SHOWN = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String TYPE = "text/html; charset=utf-8";

    WireResponse answer(WireRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return WireResponse.text(405, TYPE, "").with("Allow", "GET, HEAD");
        }
        return WireResponse.text(200, TYPE, page(request))
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .with("Cache-Control", "no-store");
    }

    private String page(WireRequest request) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Partner Directory emulator</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="5">
                <style>
                :root{color-scheme:light dark;--text:#1c2733;--soft:#4a5b6c;--line:#dde4ea;--ground:#fbfcfd}
                @media(prefers-color-scheme:dark){:root{--text:#e3e9ef;--soft:#9fb0c0;--line:#33414e;--ground:#12181e}}
                body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem auto;max-width:72rem;padding:0 1rem;\
                color:var(--text);background:var(--ground);overflow-wrap:anywhere}
                table{border-collapse:collapse;width:100%%;margin:.5rem 0 1.5rem}
                th,td{text-align:left;padding:.25rem .5rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}
                th{font-weight:600;color:var(--soft)}code{font-size:.9em}
                h2{margin:2rem 0 .25rem;font-size:1.3rem}h3{margin:1.5rem 0 .25rem}
                @media(max-width:40rem){body{font-size:13px;padding:0 .5rem}th,td{padding-right:.25rem}}
                </style></head><body>
                <h1>Partner Directory emulator</h1>
                <p>Base address of the service: <code id="base">%s</code></p>
                <p id="clock">%s</p>
                %s%s%s
                </body></html>
                """.formatted(
                        base(request), time(), inForce(), requests(), new DirectorySection(directory, SHOWN).html());
    }

    /** The emulator's time, and how far it was moved. */
    private String time() {
        Duration moved = clock instanceof FakeClock movable ? movable.ahead() : Duration.ZERO;
        String how = moved.isZero()
                ? ""
                : ", moved %s by %s".formatted(moved.isNegative() ? "back" : "ahead", DurationText.of(moved.abs()));
        return "It is %s%s.".formatted(moment(clock.instant()), how);
    }

    /** A time for people: {@code 2026-11-22 10:00:00 UTC}. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** The fields of a setting, for people: {@code reads 2, time 1.5s}. */
    private static String words(ObjectNode json) {
        return json.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .map(field -> field.getKey() + " " + field.getValue().asText())
                .collect(Collectors.joining(", "));
    }

    private static String words(Set<Operation> operations) {
        return operations.equals(FaultRule.allOperations())
                ? "any"
                : operations.stream().sorted().map(FaultJson::key).collect(Collectors.joining(", "));
    }

    /** The URL by which the browser reached the page. */
    private static String base(WireRequest request) {
        return Optional.ofNullable(request.header("Host"))
                .map(host -> escaped("http://" + host))
                .orElse("where this page is");
    }

    private String requests() {
        List<RecordedRequest> kept = journal.all();
        List<RecordedRequest> newestFirst =
                new ArrayList<>(kept.subList(Math.max(0, kept.size() - SHOWN), kept.size()));
        Collections.reverse(newestFirst);
        return "<h2>Last requests</h2><p>%d so far; the newest first.</p>".formatted(journal.count())
                + HtmlTable.of(
                        "requests",
                        List.of("No.", "At", "Request", "Status", "Fault"),
                        newestFirst,
                        request -> List.of(
                                Long.toString(request.number()),
                                TIME.format(request.at()),
                                request.method() + " " + target(request),
                                Integer.toString(request.status()),
                                request.fault().orElse("")));
    }

    private static String target(RecordedRequest request) {
        return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
    }

    /** The settings that differ from their defaults. */
    private List<List<String>> settings() {
        List<List<String>> settings = new ArrayList<>();
        conditions.behaviours().chosen().forEach((behaviour, choice) -> {
            if (!choice.equals(behaviour.byDefault())) {
                settings.add(List.of(behaviour.key(), choice));
            }
        });
        ConditionPages pages = new ConditionPages(conditions);
        if (conditions.quota().partnerPerMinute() + conditions.quota().customerPerMinute() > 0) {
            settings.add(List.of("quotas", words(pages.quotas())));
        }
        if (!pages.latency().isEmpty()) {
            settings.add(List.of("latency", words(pages.latency())));
        }
        if (!conditions.lag().isNone()) {
            settings.add(List.of("lag", words(pages.lag())));
        }
        return settings;
    }

    private String inForce() {
        String personas = conditions.personas().stream().map(Persona::key).collect(Collectors.joining(", "));
        return "<h2>In force</h2><p id=\"personas\">Personas: %s</p>"
                        .formatted(escaped(personas.isEmpty() ? "none" : personas))
                + HtmlTable.of("conditions", List.of("Setting", "Value"), settings(), setting -> setting)
                + HtmlTable.of(
                        "faults",
                        List.of("Fault", "Operations", "When", "What", "Seen", "Struck"),
                        conditions.tallies(),
                        tally -> List.of(
                                tally.rule().name(),
                                words(tally.rule().operations()),
                                words(FaultJson.of(tally.rule().when())),
                                words(FaultJson.of(tally.rule().fault())),
                                Long.toString(tally.seen()),
                                Long.toString(tally.struck())));
    }
}
