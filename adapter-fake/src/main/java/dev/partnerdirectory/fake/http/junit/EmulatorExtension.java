package dev.partnerdirectory.fake.http.junit;

import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the emulator of a test class when it is first needed; it ends with the class. */
final class EmulatorExtension implements BeforeEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(EmulatorExtension.class);
    private static final Set<Class<?>> INJECTED =
            Set.of(FakeDirectoryServer.class, FakeDirectory.class, FakeClock.class, URI.class);

    /** One emulator with what belongs to it; JUnit closes it with the store it lies in. */
    private record Running(FakeDirectory directory, FakeDirectoryServer server, FakeClock clock)
            implements AutoCloseable {
        static Running of(PartnerCenterEmulator wanted) {
            FakeClock clock = FakeClock.system();
            Seed seed = wanted.seeded() ? Seed.sandbox() : Seed.empty();
            FakeDirectory directory =
                    FakeDirectory.inMemory().clock(clock).seededWith(seed).open();
            Set<Persona> personas = EnumSet.noneOf(Persona.class);
            personas.addAll(Arrays.asList(wanted.personas()));
            FakeDirectoryServer server = FakeDirectoryServer.serving(directory)
                    .clock(clock)
                    .personas(personas)
                    .resetTo(seed)
                    .start();
            return new Running(directory, server, clock);
        }

        void reset() {
            clock.reset();
            server.reset();
        }

        @Override
        public void close() {
            server.close();
            directory.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == FakeDirectoryServer.class) {
            return running.server();
        }
        if (type == FakeDirectory.class) {
            return running.directory();
        }
        return type == FakeClock.class ? running.clock() : running.server().baseUri();
    }

    /** The emulator of the class that bears the annotation: this one or, for nested ones, the one around it. */
    private static Running running(ExtensionContext context) {
        ExtensionContext owner = owner(context);
        PartnerCenterEmulator wanted = annotation(owner).orElseThrow();
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(owner.getRequiredTestClass(), type -> Running.of(wanted), Running.class);
    }

    private static ExtensionContext owner(ExtensionContext context) {
        ExtensionContext owner = context;
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            if (annotation(at.get()).isPresent()) {
                owner = at.get();
            }
        }
        return owner;
    }

    private static Optional<PartnerCenterEmulator> annotation(ExtensionContext context) {
        boolean isClass =
                context.getTestMethod().isEmpty() && context.getTestClass().isPresent();
        return isClass
                ? AnnotationSupport.findAnnotation(context.getTestClass(), PartnerCenterEmulator.class)
                : Optional.empty();
    }
}
