package dev.partnerdirectory.cli.access;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.output.JsonWriter;
import dev.partnerdirectory.core.access.AccessReport;
import dev.partnerdirectory.core.access.CustomerAccess.Holder;
import dev.partnerdirectory.core.access.CustomerAccess.How;
import dev.partnerdirectory.core.port.out.AccessReadings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A report of privileged access as one web page that asks nobody for anything: the resource {@code privileged.html} with the
 * data put in. Rows are written as they are read, so that a page of any size needs little memory.
 */
final class AccessPage {
    private static final String DATA = "@DATA@";

    private final AccessReport report;
    private final List<AccessReport.Item> findings;
    private final AccessReadings readings;

    AccessPage(AccessReport report, List<AccessReport.Item> findings, AccessReadings readings) {
        this.report = report;
        this.findings = findings;
        this.readings = readings;
    }

    void write(Writer out, String directory, Instant now) throws IOException {
        String[] page = template().split(DATA, 2);
        out.write(page[0]);
        out.write("{\"directory\":" + json(directory));
        out.write(",\"generatedAt\":" + json(now.truncatedTo(ChronoUnit.SECONDS)));
        out.write(",\"customers\":" + report.customers() + ",\"people\":" + report.people());
        out.write(",\"words\":" + json(words()));
        out.write(",\"findings\":[");
        for (int i = 0; i < findings.size(); i++) {
            AccessReport.Item item = findings.get(i);
            out.write((i == 0 ? "" : ",\n")
                    + json(List.of(
                            EnumFormat.camel(item.finding()),
                            item.customer(),
                            item.role(),
                            item.holder(),
                            item.detail())));
        }
        out.write("],\"rows\":[");
        boolean[] any = {false};
        AccessRow.each(readings, row -> {
            try {
                out.write((any[0] ? ",\n" : "") + json(cells(row)));
                any[0] = true;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        out.write("]}");
        out.write(page[1]);
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (AccessReport.AccessFinding finding : AccessReport.AccessFinding.values()) {
            words.put(EnumFormat.camel(finding), AccessView.words(finding));
        }
        return words;
    }

    private static List<String> cells(AccessRow row) {
        Holder holder = row.holder();
        List<String> notes = new ArrayList<>();
        if (holder.how() != How.DIRECTLY) {
            notes.add(EnumFormat.spoken(holder.how()));
        }
        if (!holder.everywhere()) {
            notes.add("in one administrative unit");
        }
        holder.lastSync()
                .ifPresent(time -> notes.add("synchronized "
                        + time.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10)));
        return List.of(
                row.access().domain(),
                row.access().name(),
                row.role().name(),
                EnumFormat.camel(holder.kind()),
                holder.label(),
                holder.displayName(),
                String.join(", ", notes));
    }

    /** No text can end the script that it stands in. */
    private static String json(Object value) {
        return JsonWriter.line(value).replace("<", "\\u003c");
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(AccessPage.class.getResourceAsStream("privileged.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
