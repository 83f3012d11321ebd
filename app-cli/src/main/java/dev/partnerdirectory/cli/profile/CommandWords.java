package dev.partnerdirectory.cli.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command at its blanks. Quotation marks, single or double, hold a word with blanks together. A backslash is an
 * ordinary character, since Windows's paths have them. Stateless.
 */
final class CommandWords {
    private CommandWords() {}

    /** @throws IllegalArgumentException if a quotation mark does not end, or there is no word */
    static List<String> of(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (char c : (command + " ").toCharArray()) {
            boolean isQuote = c == '"' || c == '\'';
            if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else if (isQuote && (quote == 0 || quote == c)) {
                quote = quote == 0 ? c : 0;
                begun = true;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("must end each quotation mark (%s) that it begins".formatted(quote));
        }
        if (words.isEmpty() || words.get(0).isEmpty()) {
            throw new IllegalArgumentException("must name a program");
        }
        return words;
    }
}
