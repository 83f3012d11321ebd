package dev.partnerdirectory.core.journal;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.text.Digest;
import dev.partnerdirectory.core.text.Line;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The chain a journal's lines make: each bears its number and a digest over itself and the digest of the line before, so
 * that nothing can be changed, left out or put in unseen. For one thread.
 */
final class JournalChain {
    private static final String START = "0".repeat(64);
    private static final String HASH = "hash";
    private static final Pattern WHOLE = Pattern.compile(".*\\thash=[0-9a-f]{64}");

    private long number;
    private String head = START;

    /** The next line, for this entry. */
    String next(Entry entry) {
        Line line = EntryText.write(entry).with("n", number + 1);
        String hash = Digest.of(head + line);
        String text = line.with(HASH, hash).toString();
        number++;
        head = hash;
        return text;
    }

    /** How many lines there are. */
    long number() {
        return number;
    }

    /** The digest of the last line, which stands for them all. */
    String head() {
        return head;
    }

    /**
     * Follows the lines of a journal from the beginning.
     *
     * @return whether the last line is cut short, and was left out
     * @throws InvalidRequest if the chain breaks anywhere else; the message says where
     */
    boolean follow(Stream<String> lines, Consumer<Entry> entries) {
        try (lines) {
            Iterator<String> all = lines.iterator();
            while (all.hasNext()) {
                String text = all.next();
                if (!all.hasNext() && !WHOLE.matcher(text).matches()) {
                    return true;
                }
                entries.accept(follow(text));
            }
            return false;
        }
    }

    private Entry follow(String text) {
        try {
            Line line = Line.parse(text);
            String said = line.get(HASH);
            String content = line.without(HASH);
            if (line.number("n") != number + 1 || !Digest.of(head + content).equals(said)) {
                throw broken("does not follow from the one before: somebody or something changed the journal");
            }
            number++;
            head = said;
            return EntryText.read(line);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw broken("cannot be read: " + unreadable.getMessage());
        }
    }

    private InvalidRequest broken(String reason) {
        return new InvalidRequest("journal", "entry %d %s".formatted(number + 1, reason), ErrorDetails.none());
    }
}
