package dev.partnerdirectory.fake.http.junit;

import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.lang.reflect.Executable;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the emulator of a test class on first use. It is closed after the class. */
final class EmulatorExtension implements BeforeEachCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(EmulatorExtension.class);
    private static final Set<Class<?>> INJECTED =
            Set.of(FakeDirectoryServer.class, FakeDirectory.class, FakeClock.class, URI.class);

    /** Resets the emulators that the test may use: that of its own class and those of the enclosing classes. */
    @Override
    public void beforeEach(ExtensionContext context) {
        owners(context).forEach(owner -> emulator(owner).reset());
    }

    /** JUnit closes what is in a store itself only since 5.13. */
    @Override
    public void afterAll(ExtensionContext context) {
        Optional.ofNullable(context.getStore(NAMESPACE).remove(context.getRequiredTestClass(), RunningEmulator.class))
                .ifPresent(RunningEmulator::close);
    }

    /** In a parameterized test a {@link URI} may be one of the arguments, so it is not injected there. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return INJECTED.contains(type) && !(type == URI.class && isParameterized(parameter.getDeclaringExecutable()));
    }

    /** The annotation is found by its name, because JUnit's module for parameterized tests is optional. */
    private static boolean isParameterized(Executable test) {
        return Arrays.stream(test.getAnnotations())
                .anyMatch(each -> each.annotationType().getName().equals("org.junit.jupiter.params.ParameterizedTest"));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> declaring = parameter.getDeclaringExecutable().getDeclaringClass();
        RunningEmulator emulator = owners(context)
                .filter(owner -> isAround(declaring, owner.getRequiredTestClass()))
                .findFirst()
                .map(EmulatorExtension::emulator)
                .orElseThrow();
        Class<?> type = parameter.getParameter().getType();
        if (type == FakeDirectoryServer.class) {
            return emulator.server();
        }
        if (type == FakeDirectory.class) {
            return emulator.directory();
        }
        return type == FakeClock.class ? emulator.clock() : emulator.server().baseUri();
    }

    private static RunningEmulator emulator(ExtensionContext owner) {
        PartnerCenterEmulator wanted = annotation(owner).orElseThrow();
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        owner.getRequiredTestClass(),
                        type -> RunningEmulator.start(
                                wanted.seeded() ? Seed.sandbox() : Seed.empty(), wanted.personas()),
                        RunningEmulator.class);
    }

    /** The classes with the annotation: this one and the enclosing ones. */
    private static Stream<ExtensionContext> owners(ExtensionContext context) {
        return Stream.iterate(
                        Optional.of(context),
                        Optional::isPresent,
                        at -> at.get().getParent())
                .map(Optional::get)
                .filter(at -> annotation(at).isPresent());
    }

    /** Whether {@code declaring}, or a class around it, is {@code owner} or a superclass of it. */
    private static boolean isAround(Class<?> declaring, Class<?> owner) {
        for (Class<?> at = declaring; at != null; at = at.getEnclosingClass()) {
            if (at.isAssignableFrom(owner)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PartnerCenterEmulator> annotation(ExtensionContext context) {
        boolean isClass =
                context.getTestMethod().isEmpty() && context.getTestClass().isPresent();
        return isClass
                ? AnnotationSupport.findAnnotation(context.getTestClass(), PartnerCenterEmulator.class)
                : Optional.empty();
    }
}
