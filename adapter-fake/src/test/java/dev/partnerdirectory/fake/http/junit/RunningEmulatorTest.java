package dev.partnerdirectory.fake.http.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.fake.FakeDirectory;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** An emulator is reset before each test of its class and closed after the last, whatever the version of JUnit. */
class RunningEmulatorTest {
    private static final List<URI> SEEN = new ArrayList<>();

    /** Run by this test only. */
    static final class Registered {
        @RegisterExtension
        static final RunningEmulator EMULATOR = RunningEmulator.start();

        @Test
        void finds_the_seed_and_empties_it() {
            emptyOnce(EMULATOR.directory(), EMULATOR.baseUri());
        }

        @Test
        void finds_the_seed_and_empties_it_too() {
            emptyOnce(EMULATOR.directory(), EMULATOR.baseUri());
        }

        @Nested
        class InNestedClasses {
            @Test
            void finds_the_seed() {
                emptyOnce(EMULATOR.directory(), EMULATOR.baseUri());
            }
        }

        @Nested
        class InAnotherNestedClass {
            @Test
            void finds_the_seed() {
                emptyOnce(EMULATOR.directory(), EMULATOR.baseUri());
            }
        }
    }

    /** Run by this test only. */
    @PartnerCenterEmulator
    static final class Annotated {
        @Test
        void finds_the_seed(FakeDirectory directory, URI baseUri) {
            emptyOnce(directory, baseUri);
        }
    }

    private static void emptyOnce(FakeDirectory directory, URI baseUri) {
        SEEN.add(baseUri);
        assertThat(isListening(baseUri)).isTrue();
        assertThat(directory.customers().list(PageRequest.first()).items()).isNotEmpty();
        directory.reset();
    }

    @Test
    void a_registered_emulator_is_reset_and_closed() {
        assertThat(run(Registered.class)).hasSize(4).containsOnly(SEEN.get(0));
        assertThat(isListening(SEEN.get(0))).isFalse();
    }

    @Test
    void the_emulator_of_an_annotated_class_is_closed() {
        assertThat(run(Annotated.class)).hasSize(1);
        assertThat(isListening(SEEN.get(0))).isFalse();
    }

    private static List<URI> run(Class<?> tests) {
        SEEN.clear();
        SummaryGeneratingListener results = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build();
        LauncherFactory.create().execute(request, results);
        assertThat(results.getSummary().getFailures()).isEmpty();
        return List.copyOf(SEEN);
    }

    private static boolean isListening(URI uri) {
        try (Socket open = new Socket(uri.getHost(), uri.getPort())) {
            return open.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
