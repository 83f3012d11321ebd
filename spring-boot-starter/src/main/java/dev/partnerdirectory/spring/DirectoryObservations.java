package dev.partnerdirectory.spring;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.port.in.UseCaseDecorator;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.InterceptedPorts;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * One observation for each use case ({@value #USE_CASE}) and, inside it, one for each call of the directory ({@value #CALL}), with the
 * tags {@code operation}, {@code partner} and {@code outcome}: {@code SUCCESS}, or the kind of the error. No tag holds an id. A listing
 * is observed until its stream is returned; its pages are calls of their own. Thread-safe.
 *
 * <p>A program without Spring uses it like this:
 *
 * <pre>{@code
 * DirectoryObservations observed = new DirectoryObservations(registry, "north");
 * PartnerDirectory directory = PartnerDirectory.over(observed.observe(ports)).decorator(observed).build();
 * }</pre>
 */
public final class DirectoryObservations implements UseCaseDecorator, PortsObserver {
    public static final String USE_CASE = "partner.directory.usecase";
    public static final String CALL = "partner.directory.call";

    /** Something that is observed. */
    @FunctionalInterface
    private interface Work {
        @Nullable
        Object run() throws Throwable;
    }

    private final ObservationRegistry registry;
    private final String partner;

    public DirectoryObservations(ObservationRegistry registry, String partner) {
        this.registry = registry;
        this.partner = partner;
    }

    @Override
    public DirectoryPorts observe(DirectoryPorts ports) {
        return InterceptedPorts.over(ports, call -> observed(CALL, call.name(), call::proceed));
    }

    @Override
    public <T> T decorate(Class<T> conversation, T service) {
        return conversation.cast(Proxy.newProxyInstance(
                conversation.getClassLoader(), new Class<?>[] {conversation}, (self, method, arguments) -> {
                    Work work = () -> {
                        try {
                            return method.invoke(service, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getTargetException();
                        }
                    };
                    return method.getDeclaringClass() == Object.class
                            ? work.run()
                            : observed(USE_CASE, conversation.getSimpleName() + "." + method.getName(), work);
                }));
    }

    private @Nullable Object observed(String name, String operation, Work work) throws Throwable {
        Observation observation = Observation.createNotStarted(name, registry)
                .contextualName(operation)
                .lowCardinalityKeyValue("operation", operation)
                .lowCardinalityKeyValue("partner", partner)
                .start();
        Observation.Scope scope = observation.openScope();
        String outcome = "ERROR";
        try {
            Object answer = work.run();
            outcome = "SUCCESS";
            return answer;
        } catch (DirectoryException failure) {
            outcome = failure.kind().name();
            observation.error(failure);
            throw failure;
        } finally {
            scope.close();
            observation.lowCardinalityKeyValue("outcome", outcome).stop();
        }
    }
}
