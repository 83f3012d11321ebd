package dev.partnerdirectory.fake.http.admin;

import static dev.partnerdirectory.fake.http.wire.Html.escaped;

import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.fault.Quota;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The home page, which shows the emulator's state. It is read-only, has no script, and loads nothing from other hosts.
 */
public final class HomePage {
    private static final int SHOWN = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String TYPE = "text/html; charset=utf-8";

    private final DirectoryPorts directory;
    private final Conditions conditions;
    private final RequestJournal journal;

    public HomePage(DirectoryPorts directory, Conditions conditions, RequestJournal journal) {
        this.directory = directory;
        this.conditions = conditions;
        this.journal = journal;
    }

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
                <style>
                body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1c2733;\
                background:#fbfcfd}
                table{border-collapse:collapse;width:100%%;margin:.5rem 0 1.5rem}
                th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #dde4ea;vertical-align:top}
                th{font-weight:600;color:#4a5b6c}code{font-size:.9em}h2{margin:2rem 0 .25rem;font-size:1.3rem}h3{margin:1.5rem 0 .25rem}
                </style></head><body>
                <h1>Partner Directory emulator</h1>
                <p>Base address of the service: <code id="base">%s</code></p>
                %s%s%s
                </body></html>
                """.formatted(base(request), inForce(), requests(), new CustomerSection(directory, SHOWN).html());
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
        Quota quota = conditions.quota();
        if (quota.partnerPerMinute() > 0) {
            settings.add(List.of("quota of the partner", quota.partnerPerMinute() + " a minute"));
        }
        if (quota.customerPerMinute() > 0) {
            settings.add(List.of("quota of a customer", quota.customerPerMinute() + " a minute"));
        }
        if (!(conditions.latency() instanceof Latency.None)) {
            settings.add(List.of("latency", conditions.latency().toString()));
        }
        if (!conditions.lag().isNone()) {
            settings.add(List.of("lag", conditions.lag().toString()));
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
                        List.of("Fault", "Kind", "Seen", "Struck"),
                        conditions.tallies(),
                        tally -> List.of(
                                tally.rule().name(),
                                FaultJson.key(tally.rule().fault().kind()),
                                Long.toString(tally.seen()),
                                Long.toString(tally.struck())));
    }
}
