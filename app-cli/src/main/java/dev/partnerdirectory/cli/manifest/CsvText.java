package dev.partnerdirectory.cli.manifest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What manifests in CSV look like, however they are read. Stateless. */
final class CsvText {
    private static final String VERSION_LINE = "version:";
    private static final String ENTRA_SAMPLE = "Example:";

    private CsvText() {}

    static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** The header tells: whichever of comma and semicolon it has more of. */
    static char separator(Stream<String> lines) {
        String header = lines.filter(line -> !line.isBlank() && !line.startsWith(VERSION_LINE))
                .findFirst()
                .orElse("");
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > commas ? ';' : ',';
    }

    static ManifestProblem problem(String source, CsvParseException malformed) {
        Throwable cause = malformed.getCause();
        if (cause instanceof ManifestProblem known) {
            return known;
        }
        String reason = cause == null || cause.getMessage() == null
                ? String.valueOf(malformed.getMessage())
                : malformed.getMessage() + ": " + cause.getMessage();
        return new ManifestProblem("%s is not CSV: %s".formatted(source, reason));
    }

    /** Whether the row holds nothing, or only says which version of a template it is. */
    static boolean isNoRow(long number, List<String> cells) {
        return cells.stream().allMatch(String::isBlank)
                || (number == 1 && cells.get(0).startsWith(VERSION_LINE));
    }

    /** Entra's template brings an example that must stay in the file and is nobody. */
    static boolean isSample(Header header, List<String> cells) {
        return header.layout() == Layout.ENTRA && cells.get(0).startsWith(ENTRA_SAMPLE);
    }

    /** What stands between semicolons. */
    static List<String> items(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
