package dev.partnerdirectory.fake.http.junit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Each emulator is a resource of its own. Otherwise a test would reset it while another test uses it.
 * A class that bears the annotation owns an emulator, and with it the lock, also for the classes nested in it.
 */
final class OneTestAtATime implements ResourceLocksProvider {
    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return lock(testClass);
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosing, Class<?> testClass) {
        return Stream.concat(enclosing.stream(), Stream.of(testClass))
                .filter(each -> AnnotationSupport.isAnnotated(each, PartnerCenterEmulator.class))
                .flatMap(owner -> lock(owner).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Lock> lock(Class<?> owner) {
        return Set.of(new Lock("partner-center-emulator of " + owner.getName()));
    }
}
