package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** On virtual threads, of which there are far more than carriers: calls that wait do not hold carriers. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {
    private static final int CALLS = 60;

    @Test
    void more_calls_wait_at_once_than_there_are_carriers() throws Exception {
        CountDownLatch allThere = new CountDownLatch(CALLS);
        ScriptedService service = new ScriptedService().otherwise(exchange -> {
            allThere.countDown();
            try {
                allThere.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            json(200, "{\"id\":\"" + CUSTOMER + "\"}").to(exchange);
        });
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try (service;
                RestDirectory rest = RestDirectory.open(
                        Samples.options(service, new SteppedTime()).build())) {
            List<Future<?>> calls = new ArrayList<>();
            for (int n = 0; n < CALLS; n++) {
                calls.add(virtual.submit(() -> rest.customers().get(CUSTOMER)));
            }
            for (Future<?> call : calls) {
                assertThat(call.get()).isNotNull();
            }
        } finally {
            virtual.shutdownNow();
        }
    }
}
