package dev.partnerdirectory.fake.http.junit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Makes JUnit lock each emulator. Otherwise one test would reset it while another uses it. A class with the annotation
 * owns an emulator and its lock; both are also used by its nested classes.
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
