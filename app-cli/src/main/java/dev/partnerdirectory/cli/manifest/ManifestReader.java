package dev.partnerdirectory.cli.manifest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.in.OnboardingRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CSV manifests: RFC 4180 with comma or semicolon, UTF-8, in any {@link Layout}. Checks no field: core does. */
public final class ManifestReader {
    private static final int MOST_SHOWN = 10;

    private final String source;
    private final Defaults defaults;

    /** @param source what a message calls the file */
    public ManifestReader(String source, Defaults defaults) {
        this.source = source;
        this.defaults = defaults;
    }

    /**
     * Reads a whole file.
     *
     * @throws ManifestProblem if the file as a whole cannot be read, with every reason that is known
     */
    public Manifest read(byte[] file) {
        String text = Utf8.decode(file, source);
        try (CsvReader<CsvRecord> csv =
                CsvText.reader(CsvText.separator(text.lines())).ofCsvRecord(text)) {
            return read(csv);
        } catch (CsvParseException e) {
            throw CsvText.problem(source, e);
        } catch (java.io.IOException e) {
            throw new ManifestProblem("%s cannot be read: %s".formatted(source, e.getMessage()));
        }
    }

    private Manifest read(CsvReader<CsvRecord> csv) {
        List<OnboardingRow> rows = new ArrayList<>();
        Set<String> lost = new LinkedHashSet<>();
        List<String> misshapen = new ArrayList<>();
        @Nullable Header header = null;
        long number = 0;
        for (CsvRecord each : csv) {
            number++;
            List<String> cells = each.getFields();
            if (CsvText.isNoRow(number, cells)) {
                continue;
            }
            if (header == null) {
                header = new Header(cells, defaults, source, Header.BROUGHT_IN);
            } else if (cells.size() != header.size()) {
                misshapen.add("row %d (line %d) has %d fields where the header has %d"
                        .formatted(number, each.getStartingLineNumber(), cells.size(), header.size()));
            } else if (!CsvText.isSample(header, cells)) {
                lost.addAll(header.lost(cells));
                rows.add(row(number, header, cells));
            }
        }
        if (header == null) {
            throw new ManifestProblem(source + " is empty: it must have a header and at least one row");
        }
        if (!misshapen.isEmpty()) {
            throw new ManifestProblem(source + ": " + shown(misshapen));
        }
        return new Manifest(rows, warnings(lost));
    }

    private static String shown(List<String> problems) {
        int more = problems.size() - MOST_SHOWN;
        String first = String.join("; ", problems.subList(0, Math.min(MOST_SHOWN, problems.size())));
        return more > 0 ? first + "; and " + more + " more" : first;
    }

    private List<String> warnings(Set<String> lost) {
        return lost.isEmpty()
                ? List.of()
                : List.of("%s: Partner Center has no place for what these columns hold: %s"
                        .formatted(source, String.join(", ", lost)));
    }

    private OnboardingRow row(long number, Header header, List<String> cells) {
        return new OnboardingRow(
                number,
                filled(header.text(Field.CUSTOMER, cells), defaults.customer()),
                header.text(Field.USER_PRINCIPAL_NAME, cells),
                header.text(Field.DISPLAY_NAME, cells),
                header.text(Field.FIRST_NAME, cells),
                header.text(Field.LAST_NAME, cells),
                filled(header.text(Field.USAGE_LOCATION, cells), defaults.usageLocation()),
                filled(header.text(Field.ROLES, cells), defaults.roles()),
                filled(header.text(Field.LICENSES, cells), defaults.licenses()),
                header.text(Field.STATE, cells),
                Optional.of(header.text(Field.PASSWORD, cells))
                        .filter(text -> !text.isEmpty())
                        .map(Secret::of));
    }

    private static String filled(String text, Optional<String> otherwise) {
        return text.isBlank() ? otherwise.orElse(text) : text;
    }

    private static List<String> filled(String text, List<String> otherwise) {
        List<String> items = CsvText.items(text);
        return items.isEmpty() ? otherwise : items;
    }
}
