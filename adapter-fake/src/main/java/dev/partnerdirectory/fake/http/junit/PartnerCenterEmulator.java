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
 * Starts an emulator for a test class on a free port and resets it before each test. Test methods and constructors may
 * take a {@link dev.partnerdirectory.fake.http.FakeDirectoryServer}, its {@link
 * dev.partnerdirectory.fake.FakeDirectory}, its {@link dev.partnerdirectory.fake.FakeClock}, or its base URL as a
 * {@link java.net.URI}. Nested classes share the emulator of the enclosing class, unless they have the annotation
 * themselves. A parameterized test gets the base URL from the server instead. If JUnit runs tests in parallel, classes
 * run at the same time, but the tests of one emulator run one after another.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmulatorExtension.class)
@ResourceLock(providers = OneTestAtATime.class)
public @interface PartnerCenterEmulator {
    /** Whether the emulator starts with the sandbox's two customers. Otherwise it starts empty. */
    boolean seeded() default true;

    /** The personas that the emulator starts with. */
    Persona[] personas() default {};
}
