package dev.partnerdirectory.cli.manifest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with comma or semicolon, in any {@link Layout}. A row's number is the one a spreadsheet shows. */
final class CsvEntries extends Entries {
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final String source;
    private final Defaults defaults;
    private final TextFaults faults;
    private final Consumer<String> warnings;
    private final Set<String> lost = new LinkedHashSet<>();
    private @Nullable Header header;
    private long row;

    CsvEntries(
            Reader text,
            char separator,
            String source,
            Defaults defaults,
            TextFaults faults,
            Consumer<String> warnings) {
        this.csv = CsvText.reader(separator).ofCsvRecord(text);
        this.records = csv.iterator();
        this.source = source;
        this.defaults = defaults;
        this.faults = faults;
        this.warnings = warnings;
    }

    @Override
    @Nullable
    ManifestEntry read() {
        try {
            while (records.hasNext()) {
                UserRow entry = entry(records.next());
                if (entry != null) {
                    return entry;
                }
            }
        } catch (CsvParseException malformed) {
            throw CsvText.problem(source, malformed);
        }
        if (header == null) {
            throw new ManifestProblem(source + " is empty: it must have a header and at least one row");
        }
        if (!lost.isEmpty()) {
            warnings.accept("%s: Partner Center has no place for what these columns hold: %s"
                    .formatted(source, String.join(", ", lost)));
            lost.clear();
        }
        return null;
    }

    private @Nullable UserRow entry(CsvRecord each) {
        row++;
        List<String> cells = each.getFields();
        if (CsvText.isNoRow(row, cells)) {
            return null;
        }
        Header known = header;
        if (known == null) {
            header = new Header(cells, defaults, source, Header.WISHED);
            return null;
        }
        if (cells.size() != known.size()) {
            faults.add(
                    row,
                    "",
                    "(line %d) has %d fields where the header has %d"
                            .formatted(each.getStartingLineNumber(), cells.size(), known.size()));
            return null;
        }
        return CsvText.isSample(known, cells) ? null : entry(known, cells);
    }

    private UserRow entry(Header known, List<String> cells) {
        lost.addAll(known.lost(cells));
        if (!known.text(Field.PASSWORD, cells).isBlank()) {
            faults.add(row, Field.PASSWORD.word(), "must be empty: a run makes the passwords itself");
        }
        String customer = known.text(Field.CUSTOMER, cells);
        return new UserRow(
                row,
                customer.isBlank() ? defaults.customer().orElse("") : customer,
                known.text(Field.USER_PRINCIPAL_NAME, cells),
                known.text(Field.DISPLAY_NAME, cells),
                known.text(Field.FIRST_NAME, cells),
                known.text(Field.LAST_NAME, cells),
                known.text(Field.USAGE_LOCATION, cells),
                CsvText.items(known.text(Field.ROLES, cells)),
                CsvText.items(known.text(Field.LICENSES, cells)),
                known.text(Field.STATE, cells));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
