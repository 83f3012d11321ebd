package dev.partnerdirectory.cli.report;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.profile.TimeSpan;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line on standard error, where that is a terminal, that shows how far the work is and that it goes on. Before the
 * first step it says that the directory is read. Thread-safe.
 */
public final class ProgressBar implements RunListener, AutoCloseable {
    private static final int WIDEST_BAR = 24;
    private static final int NARROWEST_BAR = 8;

    /** The room that the words beside the bar need. */
    private static final int WORDS = 50;

    private static final int WIDE = 80;
    private static final long TICK = 1000;
    private static final Duration REDRAWN_EVERY = Duration.ofMillis(100);

    /** Without news for so long, the line says that the service is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Invocation invocation;
    private final Clock clock;
    private final boolean shown;
    private final String what;
    private final Timer ticker = new Timer("pdir-progress", true);
    private Instant drawn = Instant.EPOCH;
    private Instant news;
    private RunEvent.@Nullable Progress progress;

    public ProgressBar(Invocation invocation) {
        this(invocation, "steps");
    }

    /** @param what the work is counted in */
    public ProgressBar(Invocation invocation, String what) {
        this.what = what;
        this.invocation = invocation;
        this.clock = invocation.clock();
        this.news = clock.instant();
        this.shown =
                invocation.console().terminal().err() && !invocation.options().isQuiet();
        if (shown) {
            TimerTask tick = new TimerTask() {
                @Override
                public void run() {
                    tick();
                }
            };
            ticker.schedule(tick, TICK, TICK);
        }
    }

    /** Does work without steps, and shows meanwhile that the directory is read. */
    public static <T> T whileReading(Invocation invocation, Supplier<T> work) {
        ProgressBar reading = new ProgressBar(invocation);
        try {
            return work.get();
        } finally {
            reading.close();
        }
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (!shown || !(event instanceof RunEvent.Progress some)) {
            return;
        }
        Instant now = clock.instant();
        progress = some;
        news = now;
        boolean last = some.done() == some.total();
        if (last || Duration.between(drawn, now).compareTo(REDRAWN_EVERY) >= 0) {
            draw(now);
        }
    }

    /** Shows that time goes by, once a second. */
    synchronized void tick() {
        draw(clock.instant());
    }

    private void draw(Instant now) {
        drawn = now;
        invocation
                .console()
                .status(line(
                        progress,
                        what,
                        Duration.between(news, now),
                        invocation.console().terminal().columns()));
    }

    /**
     * The line.
     *
     * @param progress null while there was no step yet
     * @param what     the work is counted in
     * @param silence  how long there was no news
     * @param columns  how wide the terminal is; 0 where that is unknown
     */
    static String line(RunEvent.@Nullable Progress progress, String what, Duration silence, int columns) {
        if (progress == null) {
            return "reading the directory, " + TimeSpan.words(silence);
        }
        int width = Math.min(WIDEST_BAR, (columns == 0 ? WIDE : columns) - WORDS);
        int filled = (int) (Math.max(0, width) * progress.done() / Math.max(1, progress.total()));
        String bar = width < NARROWEST_BAR ? "" : "[" + "#".repeat(filled) + ".".repeat(width - filled) + "] ";
        String counts = "%s%d of %d %s".formatted(bar, progress.done(), progress.total(), what);
        if (progress.done() < progress.total() && silence.compareTo(PATIENCE) >= 0) {
            return counts + ", waiting for the service, " + TimeSpan.words(silence);
        }
        return progress.left()
                .map(left -> String.format(
                        Locale.ROOT, "%s, %.0f a minute, %s left", counts, progress.perMinute(), TimeSpan.words(left)))
                .orElse(counts);
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        ticker.cancel();
        invocation.console().clearStatus();
    }
}
