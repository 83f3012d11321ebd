package dev.partnerdirectory.cli.access;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Selection;
import dev.partnerdirectory.cli.report.Unread;
import dev.partnerdirectory.core.access.AccessReport;
import dev.partnerdirectory.core.access.AccessReport.AccessFinding;
import dev.partnerdirectory.core.access.AccessReport.Item;
import dev.partnerdirectory.core.port.out.AccessReadings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Shows a report of privileged access: rows with the findings below for people, one document for programs. */
final class AccessView {
    /** The version of the JSON document. */
    static final int VERSION = 1;

    private static final int LISTED = 10;

    private final Invocation invocation;
    private final AccessReport report;
    private final AccessReadings readings;
    private final List<Item> findings;

    AccessView(Invocation invocation, AccessReport report, AccessReadings readings) {
        this.invocation = invocation;
        this.report = report;
        this.readings = readings;
        this.findings = report.findings();
    }

    /** Shows the report, or of a part only the rows: a document without some of them could pass for an earlier report. */
    int show(Selection selection) {
        Printer printer = invocation.printer();
        OutputFormat format = invocation.format();
        boolean isPart = !selection.equals(Selection.ALL);
        if (isPart) {
            List<AccessRow> rows = new ArrayList<>();
            AccessRow.each(readings, rows::add);
            printer.list(AccessRow.COLUMNS, rows.stream(), selection);
        } else if (format == OutputFormat.JSON || format == OutputFormat.YAML) {
            printer.object(document(), "holdings", AccessRow.COLUMNS, to -> AccessRow.each(readings, to));
        } else {
            printer.each(AccessRow.COLUMNS, to -> AccessRow.each(readings, to));
        }
        if (format == OutputFormat.TABLE && !isPart) {
            words(printer);
        }
        invocation.note("customers: %d, people: %d, privileged roles held: %d"
                .formatted(report.customers(), report.people(), report.holdings()));
        return code();
    }

    List<Item> findings() {
        return findings;
    }

    private int code() {
        Unread unread = new Unread(invocation);
        List<Item> lost = findings.stream()
                .filter(item -> item.finding() == AccessFinding.UNREAD)
                .toList();
        lost.forEach(item -> unread.add(item.customer(), "cannot be read: " + item.detail()));
        boolean differs = findings.stream().anyMatch(item -> item.finding().isDifference());
        return unread.end(report.customers() - lost.size(), differs ? ExitCodes.CHANGES : ExitCodes.DONE);
    }

    private Map<String, Object> document() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reportVersion", VERSION);
        fields.put("generatedAt", invocation.clock().instant());
        fields.put("summary", summary());
        fields.put("customers", customers());
        fields.put("findings", findings.stream().map(AccessView::fields).toList());
        return fields;
    }

    private Map<String, Object> summary() {
        Map<String, Object> kinds = new TreeMap<>();
        report.kinds().forEach((kind, count) -> kinds.put(EnumFormat.camel(kind), count));
        List<Map<String, Object>> roles = new ArrayList<>();
        report.roles().forEach((role, count) -> {
            Map<String, Object> holders = new LinkedHashMap<>();
            holders.put("role", role);
            holders.put("holders", count.holders());
            holders.put("customers", count.customers());
            roles.add(holders);
        });
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("customers", report.customers());
        fields.put("people", report.people());
        fields.put("holdings", report.holdings());
        fields.put("kinds", kinds);
        fields.put("roles", roles);
        return fields;
    }

    private List<Map<String, Object>> customers() {
        List<Map<String, Object>> all = new ArrayList<>();
        readings.forEach(access -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", access.customer());
            fields.put("domain", access.domain());
            fields.put("name", access.name());
            fields.put("readAt", access.readAt());
            access.failure().ifPresent(why -> fields.put("failure", why));
            all.add(fields);
        });
        return all;
    }

    static Map<String, Object> fields(Item item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("finding", EnumFormat.camel(item.finding()));
        Map<String, String> others = new LinkedHashMap<>();
        others.put("customerDomain", item.customer());
        others.put("role", item.role());
        others.put("holder", item.holder());
        others.put("detail", item.detail());
        others.forEach((name, text) -> {
            if (!text.isEmpty()) {
                fields.put(name, text);
            }
        });
        return fields;
    }

    private void words(Printer printer) {
        Map<AccessFinding, List<Item>> byKind =
                new TreeMap<>(findings.stream().collect(Collectors.groupingBy(Item::finding)));
        byKind.forEach((finding, items) -> {
            UnaryOperator<String> look =
                    finding.isDifference() ? printer.layout().style()::warning : UnaryOperator.identity();
            printer.say("");
            printer.say("%s: %d".formatted(words(finding), items.size()), look);
            items.stream().limit(LISTED).forEach(item -> printer.say("  " + words(item)));
            if (items.size() > LISTED) {
                printer.say("  and %d more".formatted(items.size() - LISTED));
            }
        });
    }

    static String words(AccessFinding finding) {
        return switch (finding) {
            case UNEXPECTED -> "Not expected";
            case MISSING -> "Expected, but not there";
            case ADDED -> "Added since the earlier report";
            case REMOVED -> "Gone since the earlier report";
            case UNREAD -> "Customers that could not be read";
            case TOO_MANY -> "More holders than the policy allows";
            case SEVERAL_CUSTOMERS -> "Privileged in several customers";
            case NO_PERSON -> "Held by something that is no person";
            case GUEST -> "Held by a guest";
            case NOT_LISTED -> "Held by somebody who is not among the active users";
            case ONLY_ONE -> "Only one holder";
            case NOBODY -> "No holder";
        };
    }

    private static String words(Item item) {
        return List.of(item.customer(), item.role(), item.holder(), item.detail()).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
