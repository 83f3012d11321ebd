package dev.partnerdirectory.fake.http.junit;

import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * An emulator with its directory and its clock. As a static field it is listening before anything else of the test class
 * starts, such as an application context:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RunningEmulator EMULATOR = RunningEmulator.start();
 *
 * @DynamicPropertySource
 * static void emulator(DynamicPropertyRegistry registry) {
 *     registry.add("partner-directory.rest.base-uri", EMULATOR::baseUri);
 * }
 * }</pre>
 *
 * As an extension it is reset before each test and closed after the class. Without JUnit's help, call {@link #reset} and
 * {@link #close}. {@link PartnerCenterEmulator} does the same by annotation, but starts later. Thread-safe.
 */
public final class RunningEmulator implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(RunningEmulator.class);

    private final FakeClock clock = FakeClock.system();
    private final FakeDirectory directory;
    private final FakeDirectoryServer server;

    private RunningEmulator(Seed seed, Set<Persona> personas) {
        this.directory = FakeDirectory.inMemory().clock(clock).seededWith(seed).open();
        this.server = FakeDirectoryServer.serving(directory)
                .clock(clock)
                .personas(personas)
                .resetTo(seed)
                .start();
    }

    /** Starts one on a free port, with the sandbox's two customers. */
    public static RunningEmulator start() {
        return start(Seed.sandbox());
    }

    /** Starts one on a free port, with these customers and behaviours. */
    public static RunningEmulator start(Seed seed, Persona... personas) {
        Set<Persona> distinct = EnumSet.noneOf(Persona.class);
        distinct.addAll(Arrays.asList(personas));
        return new RunningEmulator(seed, distinct);
    }

    public URI baseUri() {
        return server.baseUri();
    }

    public FakeDirectoryServer server() {
        return server;
    }

    public FakeDirectory directory() {
        return directory;
    }

    public FakeClock clock() {
        return clock;
    }

    /** Everything as it was at the start. */
    public void reset() {
        server.reset();
    }

    /** Remembers the outermost class of the tests: nested classes share this emulator. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).getOrComputeIfAbsent(this, outermost -> true);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getStore(NAMESPACE).remove(this) != null) {
            close();
        }
    }

    @Override
    public void close() {
        server.close();
        directory.close();
    }
}
