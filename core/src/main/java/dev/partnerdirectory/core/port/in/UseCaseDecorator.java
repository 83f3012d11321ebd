package dev.partnerdirectory.core.port.in;

/**
 * Wraps the use cases of a directory, for example to observe them or to check rights. It is called once for each
 * driving port when a directory or a view of it is made.
 */
@FunctionalInterface
public interface UseCaseDecorator {
    /**
     * Wraps one driving port.
     *
     * @param conversation the driving port, such as {@link UserAdministration}; an interface
     * @return the same driving port, wrapped
     */
    <T> T decorate(Class<T> conversation, T service);

    /** Changes nothing. */
    static UseCaseDecorator none() {
        return new UseCaseDecorator() {
            @Override
            public <T> T decorate(Class<T> conversation, T service) {
                return service;
            }
        };
    }
}
