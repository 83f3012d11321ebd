package dev.partnerdirectory.fake.http.junit;

import dev.partnerdirectory.fake.http.condition.Persona;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives a test class an emulator of its own on a free port, put back to its start before each test. Test methods and
 * constructors may take a {@link dev.partnerdirectory.fake.http.FakeDirectoryServer}, its
 * {@link dev.partnerdirectory.fake.FakeDirectory}, its {@link dev.partnerdirectory.fake.FakeClock}, or a
 * {@link java.net.URI}, which is where it listens. Nested classes share the emulator of the class around them, unless
 * they bear the annotation themselves. A parameterized test takes the address from the server. Where
 * JUnit runs tests in parallel, classes run beside each other, and the tests of one emulator one after another.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmulatorExtension.class)
@ResourceLock(providers = OneTestAtATime.class)
public @interface PartnerCenterEmulator {
    /** Whether it starts with the sandbox's two customers, or with nothing. */
    boolean seeded() default true;

    /** The personas it starts with. */
    Persona[] personas() default {};
}
