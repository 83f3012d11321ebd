package dev.partnerdirectory.fake.http.admin;

import static dev.partnerdirectory.fake.http.wire.Html.escaped;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One page that shows what is there. It only reads, holds no script, and asks for nothing from elsewhere. */
public final class HomePage {
    private static final int SHOWN = 20;
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
        return WireResponse.text(200, TYPE, page())
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .with("Cache-Control", "no-store");
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Partner Directory emulator</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1c2733;\
                background:#fbfcfd}
                table{border-collapse:collapse;width:100%%;margin:.5rem 0 1.5rem}
                th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #dde4ea;vertical-align:top}
                th{font-weight:600;color:#4a5b6c}code{font-size:.9em}h2{margin:2rem 0 .25rem;font-size:1.1rem}
                </style></head><body>
                <h1>Partner Directory emulator</h1>
                %s%s%s
                </body></html>
                """.formatted(inForce(), requests(), customers());
    }

    private String customers() {
        return directory.customers().list(PageRequest.ofSize(SHOWN)).items().stream()
                .map(this::customer)
                .collect(Collectors.joining());
    }

    private String customer(Customer customer) {
        List<CustomerUser> users = directory
                .users()
                .list(customer.id(), UserListing.active(), PageRequest.ofSize(SHOWN))
                .items();
        return "<section class=\"customer\"><h2>%s</h2><p><code>%s</code> %s</p>"
                        .formatted(
                                escaped(customer.companyProfile().companyName()),
                                customer.id(),
                                escaped(customer.companyProfile().domain()))
                + table(
                        "users",
                        List.of("User principal name", "Display name", "Roles"),
                        users,
                        user -> List.of(user.userPrincipalName().value(), user.displayName(), roles(customer, user)))
                + "</section>";
    }

    private String roles(Customer customer, CustomerUser user) {
        return directory.directoryRoles().ofUser(customer.id(), user.id()).stream()
                .map(role -> role.name())
                .collect(Collectors.joining(", "));
    }

    private String requests() {
        List<RecordedRequest> all = journal.all();
        List<RecordedRequest> last = all.subList(Math.max(0, all.size() - SHOWN), all.size());
        return "<h2>Last requests</h2>"
                + table(
                        "requests",
                        List.of("No.", "Request", "Status", "Fault"),
                        last,
                        request -> List.of(
                                Long.toString(request.number()),
                                request.method() + " " + request.path(),
                                Integer.toString(request.status()),
                                request.fault().orElse("")));
    }

    private String inForce() {
        String personas = conditions.personas().stream().map(Persona::key).collect(Collectors.joining(", "));
        return "<h2>In force</h2><p id=\"personas\">Personas: %s</p>"
                        .formatted(escaped(personas.isEmpty() ? "none" : personas))
                + table(
                        "faults",
                        List.of("Fault", "Kind", "Seen", "Struck"),
                        conditions.tallies(),
                        tally -> List.of(
                                tally.rule().name(),
                                FaultJson.key(tally.rule().fault().kind()),
                                Long.toString(tally.seen()),
                                Long.toString(tally.struck())));
    }

    private static <T> String table(String id, List<String> heads, List<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            return "<p>No %s.</p>".formatted(id);
        }
        StringBuilder html =
                new StringBuilder("<table class=\"%s\"><thead>%s</thead><tbody>".formatted(id, row("th", heads)));
        rows.forEach(one -> html.append(row("td", cells.apply(one))));
        return html.append("</tbody></table>").toString();
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(tag, escaped(cell), tag))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
