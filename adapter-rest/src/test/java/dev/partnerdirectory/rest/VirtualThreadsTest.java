package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Many more virtual threads than carrier threads: calls that wait do not hold a carrier. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {
    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final String CUSTOMER_JSON = "{\"id\":\"" + CUSTOMER + "\"}";
    private static final int CALLS = 60;

    private final ScriptedService service = new ScriptedService();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        service.close();
    }

    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private RestDirectory open(ConnectionOptions connection) {
        return RestDirectory.open(Samples.options(service, new SteppedTime())
                .connection(connection)
                .build());
    }

    private static void call(RestDirectory rest) throws Exception {
        inVirtualThreads(() -> rest.customers().get(CUSTOMER));
    }

    private static void inVirtualThreads(Supplier<?> call) throws Exception {
        ExecutorService virtual = virtualThreads();
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int n = 0; n < CALLS; n++) {
                calls.add(virtual.submit(call::get));
            }
            for (Future<?> each : calls) {
                assertThat(each.get()).isNotNull();
            }
        } finally {
            virtual.shutdownNow();
        }
    }

    @Test
    void more_calls_wait_at_once_than_there_are_carriers() throws Exception {
        CountDownLatch allThere = new CountDownLatch(CALLS);
        service.otherwise(exchange -> {
            allThere.countDown();
            try {
                allThere.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            json(200, CUSTOMER_JSON).to(exchange);
        });
        try (RestDirectory rest = open(ConnectionOptions.defaults())) {
            call(rest);
        }
    }

    @Test
    void no_call_pins_its_carrier_whether_it_waits_for_an_answer_or_for_a_connection() throws Exception {
        service.otherwise(json(200, CUSTOMER_JSON));
        try (RestDirectory rest = open(ConnectionOptions.defaults().withMaxInFlight(3))) {
            call(rest); // the first call loads classes, which pins

            assertThat(pinned(() -> {
                        call(rest);
                        return null;
                    }))
                    .isEmpty();
        }
    }

    /** A class whose initialisation waits. It pins on every release that has virtual threads. */
    private static final class Pinning {
        static final Object MADE = made();

        private static Object made() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            return new Object();
        }
    }

    @Test
    void what_pins_is_noticed() throws Exception {
        assertThat(pinned(() -> {
                    inVirtualThreads(() -> Pinning.MADE);
                    return null;
                }))
                .isNotEmpty();
    }

    /** The events of pinned virtual threads that the JVM records while {@code work} runs. */
    private List<RecordedEvent> pinned(java.util.concurrent.Callable<?> work) throws Exception {
        Path file = Files.createTempFile(folder, "pinned", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(PINNED).withoutThreshold().withStackTrace();
            recording.start();
            work.call();
            recording.stop();
            recording.dump(file);
        }
        return events(file);
    }

    private static List<RecordedEvent> events(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PINNED))
                .toList();
    }
}
