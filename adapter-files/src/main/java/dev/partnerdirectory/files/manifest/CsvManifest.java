package dev.partnerdirectory.files.manifest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.core.model.PlainText;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CSV file: RFC 4180 with comma, semicolon, tab or vertical bar, in any {@link ColumnLayout}. Row numbers are those a
 * spreadsheet shows.
 */
final class CsvManifest {
    private static final String VERSION_LINE = "version:";
    /** Tells Excel the separator, in a line that Excel does not show. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?\\s*");

    private static final String SEPARATORS = ",;\t|";
    private static final Pattern ENTRA_SAMPLE = Pattern.compile("Example\\s?[:：].*|\\p{L}+\\s?[:：]\\s?Chris Green");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    /** In the admin centre's list of users. A product's name has blanks around its plus sign. */
    private static final Pattern PLUS = Pattern.compile(";|(?<! )\\+(?! )");

    private static final String UNLICENSED = "Unlicensed";

    private final String source;
    private final boolean customerGiven;
    private final Consumer<String> warnings;
    private final Consumer<ManifestEntry> to;
    private final Set<String> lost = new LinkedHashSet<>();
    private @Nullable HeaderRow header;
    private long row;

    /** @param customerGiven whether the file may omit the customer column */
    CsvManifest(String source, boolean customerGiven, Consumer<String> warnings, Consumer<ManifestEntry> to) {
        this.source = source;
        this.customerGiven = customerGiven;
        this.warnings = warnings;
        this.to = to;
    }

    /** The separator that the file names, or the one that is most frequent in the header. */
    static char separator(Stream<String> lines) {
        String first = lines.filter(line -> !line.isBlank() && !line.startsWith(VERSION_LINE))
                .findFirst()
                .orElse("");
        Matcher named = SEPARATOR_LINE.matcher(first);
        if (named.matches()) {
            return named.group(1).charAt(0);
        }
        String unquoted = first.replaceAll("\"[^\"]*\"", "");
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparing(
                        sign -> unquoted.chars().filter(sign::equals).count()))
                .orElseThrow()
                .intValue();
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
            warnings.accept("%s: these columns are ignored, because Partner Center has no field for them: %s"
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
        List<String> cells = each.getFields();
        if (row == 0 && header == null && cells.get(0).startsWith("sep=")) {
            return;
        }
        row++;
        HeaderRow known = header;
        if (holdsNothing(cells)) {
            return;
        }
        if (known == null) {
            header = begin(cells);
        } else if (!isSample(known, cells)) {
            fault(known, cells, each.getStartingLineNumber())
                    .ifPresent(fault -> to.accept(new FaultyRow(row, List.of(fault))));
            to.accept(entry(known, cells));
        }
    }

    private HeaderRow begin(List<String> cells) {
        HeaderRow begun = new HeaderRow(cells, customerGiven, source);
        if (begun.layout() == ColumnLayout.ADMIN_CENTRE_BY_ORDER) {
            warnings.accept(
                    "%s: looks like the admin centre's template in another language; by their order, '%s' is the user name, '%s' the first, '%s' the last and '%s' the display name"
                            .formatted(
                                    source,
                                    begun.column(ManifestField.USER_PRINCIPAL_NAME),
                                    begun.column(ManifestField.FIRST_NAME),
                                    begun.column(ManifestField.LAST_NAME),
                                    begun.column(ManifestField.DISPLAY_NAME)));
        }
        return begun;
    }

    private boolean holdsNothing(List<String> cells) {
        return isBlank(cells) || (row == 1 && cells.get(0).startsWith(VERSION_LINE));
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> PlainText.of(cell).isEmpty());
    }

    /** Entra's template has a sample row that must stay in the file. It is not a user. */
    private static boolean isSample(HeaderRow header, List<String> cells) {
        return header.layout() == ColumnLayout.ENTRA
                && ENTRA_SAMPLE.matcher(cells.get(0)).matches();
    }

    /** Spreadsheets leave out empty cells at the end of a row, and write them where another row is longer. */
    private Optional<Violation> fault(HeaderRow known, List<String> cells, long line) {
        if (cells.size() > known.size() && !isBlank(cells.subList(known.size(), cells.size()))) {
            return Optional.of(new Violation(
                    "",
                    "(line %d) has %s where the header has %d"
                            .formatted(line, Counted.of(cells.size(), "field"), known.size())));
        }
        List<String> unplaced = known.lost(cells);
        if (known.layout().isPortals()) {
            lost.addAll(unplaced);
        } else if (!unplaced.isEmpty()) {
            return Optional.of(new Violation(unplaced.get(0), "has no name in the header, but holds something here"));
        }
        return known.blocked(cells);
    }

    private UserRow entry(HeaderRow known, List<String> cells) {
        return new UserRow(
                row,
                known.text(ManifestField.CUSTOMER, cells),
                known.text(ManifestField.USER_PRINCIPAL_NAME, cells),
                known.text(ManifestField.DISPLAY_NAME, cells),
                known.text(ManifestField.FIRST_NAME, cells),
                known.text(ManifestField.LAST_NAME, cells),
                known.text(ManifestField.USAGE_LOCATION, cells),
                items(SEMICOLON, known.text(ManifestField.ROLES, cells)),
                items(
                        known.layout() == ColumnLayout.ADMIN_CENTRE ? PLUS : SEMICOLON,
                        known.text(ManifestField.LICENSES, cells)),
                known.text(ManifestField.STATE, cells),
                Optional.of(known.text(ManifestField.PASSWORD, cells))
                        .filter(password -> !password.isEmpty())
                        .map(Secret::of));
    }

    private static List<String> items(Pattern between, String text) {
        return between.splitAsStream(text)
                .map(String::strip)
                .filter(item -> !item.isEmpty() && !item.equalsIgnoreCase(UNLICENSED))
                .toList();
    }
}
