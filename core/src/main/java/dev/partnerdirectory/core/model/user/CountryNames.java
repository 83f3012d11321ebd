package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.PlainText;
import dev.partnerdirectory.core.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guesses the country meant by a text that is not a two-letter code: a name in a language of Microsoft's portals, a
 * three-letter code, or a common mistake from {@code country-names.csv}. It is used only for hints in error messages.
 */
final class CountryNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "ja", "ko", "lt",
            "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh", "zh-TW");

    private CountryNames() {}

    /** The end of a message, {@code "; did you mean GB?"}, or an empty text. */
    static String hint(String text) {
        return code(PlainText.of(text)).map("; did you mean %s?"::formatted).orElse("");
    }

    private static Optional<String> code(String text) {
        return slip(text)
                .or(() -> Stream.of(Locale.getISOCountries())
                        .filter(code -> isNamed(new Locale("", code), text))
                        .findFirst());
    }

    private static Optional<String> slip(String text) {
        return Table.rows(CountryNames.class, "country-names.csv", 0).stream()
                .filter(row -> row.stream().anyMatch(text::equalsIgnoreCase))
                .map(row -> row.get(0))
                .findFirst();
    }

    private static boolean isNamed(Locale country, String text) {
        return text.equalsIgnoreCase(country.getISO3Country())
                || LANGUAGES.stream()
                        .map(Locale::forLanguageTag)
                        .anyMatch(language -> text.equalsIgnoreCase(country.getDisplayCountry(language)));
    }
}
