package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.profile.Key;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --concurrency}: how much is done at once. */
public final class ConcurrencyOption {
    private static final int MOST = 64;

    @Option(names = "--concurrency", paramLabel = "N", description = "How many people at once, 1 to 64; 8 unless told.")
    private Optional<String> concurrency = Optional.empty();

    /**
     * How many people at once.
     *
     * @throws UsageProblem if it is no number from 1 to 64
     */
    public int get(Invocation invocation) {
        String text = invocation.setting(Key.CONCURRENCY, concurrency).orElse("1");
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with numbers out of range.
        }
        throw new UsageProblem("concurrency must be a number from 1 to %d, not '%s'".formatted(MOST, text));
    }
}
