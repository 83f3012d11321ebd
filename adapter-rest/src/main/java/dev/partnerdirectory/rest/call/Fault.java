package dev.partnerdirectory.rest.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an error body says, whichever of its shapes it has (wire sheet 5.1).
 *
 * @param code the service's code, be it a number or a text on the wire; empty where there is none
 * @param text what it says, in one line; empty where it says nothing readable
 * @param data further texts, such as the upstream exception's
 */
record Fault(Optional<String> code, String text, List<String> data) {
    Fault {
        data = List.copyOf(data);
    }

    static Fault none() {
        return new Fault(Optional.empty(), "", List.of());
    }

    boolean hasCode(String wanted) {
        return code.filter(wanted::equals).isPresent();
    }

    /** Whether any text of it contains one of these, ignoring case. */
    boolean says(String... phrases) {
        String all = (text + '\n' + String.join("\n", data)).toLowerCase(Locale.ROOT);
        for (String phrase : phrases) {
            if (all.contains(phrase.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
