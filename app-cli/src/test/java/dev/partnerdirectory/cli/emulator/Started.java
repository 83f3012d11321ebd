package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A {@code pdir emulator start} that runs until it is stopped. */
final class Started implements AutoCloseable {
    private final CompletableFuture<String> firstLine = new CompletableFuture<>();
    private final AtomicReference<Result> result = new AtomicReference<>();
    private final Thread thread;

    Started(Run run, String... args) {
        thread = new Thread(() -> {
            Result ended = run.watchedBy(new FirstLine()).pdir(args);
            result.set(ended);
            firstLine.complete("ended: " + ended);
        });
        thread.start();
    }

    URI baseUri() throws Exception {
        return URI.create(firstLine.get(30, TimeUnit.SECONDS));
    }

    /** Interrupts it, as Ctrl-C does. */
    Result stop() throws InterruptedException {
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        return result.get();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class FirstLine extends OutputStream {
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(int b) throws IOException {
            if (b == '\n') {
                firstLine.complete(line.toString());
            }
            line.append((char) b);
        }
    }
}
