package dev.partnerdirectory.files.manifest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CSV file: RFC 4180 with comma or semicolon, in any {@link Layout}. Row numbers are those a spreadsheet
 * shows.
 */
final class CsvManifest {
    private static final String VERSION_LINE = "version:";
    private static final String ENTRA_SAMPLE = "Example:";

    private final String source;
    private final boolean customerGiven;
    private final Consumer<String> warnings;
    private final Consumer<ManifestEntry> to;
    private final Set<String> lost = new LinkedHashSet<>();
    private @Nullable Header header;
    private long row;

    /** @param customerGiven whether the file may omit the customer column */
    CsvManifest(String source, boolean customerGiven, Consumer<String> warnings, Consumer<ManifestEntry> to) {
        this.source = source;
        this.customerGiven = customerGiven;
        this.warnings = warnings;
        this.to = to;
    }

    /** Comma or semicolon, whichever is more frequent in the header. */
    static char separator(Stream<String> lines) {
        String header = lines.filter(line -> !line.isBlank() && !line.startsWith(VERSION_LINE))
                .findFirst()
                .orElse("");
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > commas ? ';' : ',';
    }

    void read(Reader text, char separator) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            csv.forEach(this::read);
        } catch (CsvParseException malformed) {
            throw problem(malformed);
        }
        if (header == null) {
            throw new ManifestProblem(source + " is empty: it must have a header and at least one row");
        }
        if (!lost.isEmpty()) {
            warnings.accept("%s: Partner Center has no place for what these columns hold: %s"
                    .formatted(source, String.join(", ", lost)));
        }
    }

    private ManifestProblem problem(CsvParseException malformed) {
        Throwable cause = malformed.getCause();
        if (cause instanceof ManifestProblem known) {
            return known;
        }
        String reason = cause == null || cause.getMessage() == null
                ? String.valueOf(malformed.getMessage())
                : malformed.getMessage() + ": " + cause.getMessage();
        return new ManifestProblem("%s is not CSV: %s".formatted(source, reason));
    }

    private void read(CsvRecord each) {
        row++;
        List<String> cells = each.getFields();
        Header known = header;
        if (holdsNothing(cells)) {
            return;
        }
        if (known == null) {
            header = new Header(cells, customerGiven, source);
        } else if (cells.size() != known.size()) {
            String reason = "(line %d) has %d fields where the header has %d"
                    .formatted(each.getStartingLineNumber(), cells.size(), known.size());
            to.accept(new FaultyRow(row, List.of(new Violation("", reason))));
        } else if (!isSample(known, cells)) {
            lost.addAll(known.lost(cells));
            to.accept(entry(known, cells));
        }
    }

    private boolean holdsNothing(List<String> cells) {
        return cells.stream().allMatch(String::isBlank)
                || (row == 1 && cells.get(0).startsWith(VERSION_LINE));
    }

    /** Entra's template has a sample row that must stay in the file. It is not a user. */
    private static boolean isSample(Header header, List<String> cells) {
        return header.layout() == Layout.ENTRA && cells.get(0).startsWith(ENTRA_SAMPLE);
    }

    private UserRow entry(Header known, List<String> cells) {
        return new UserRow(
                row,
                known.text(Field.CUSTOMER, cells),
                known.text(Field.USER_PRINCIPAL_NAME, cells),
                known.text(Field.DISPLAY_NAME, cells),
                known.text(Field.FIRST_NAME, cells),
                known.text(Field.LAST_NAME, cells),
                known.text(Field.USAGE_LOCATION, cells),
                items(known.text(Field.ROLES, cells)),
                items(known.text(Field.LICENSES, cells)),
                known.text(Field.STATE, cells),
                Optional.of(known.text(Field.PASSWORD, cells))
                        .filter(password -> !password.isBlank())
                        .map(Secret::of));
    }

    /** The texts between semicolons. */
    private static List<String> items(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
