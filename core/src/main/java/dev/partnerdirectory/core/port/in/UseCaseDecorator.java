package dev.partnerdirectory.core.port.in;

/**
 * Puts something around the use cases of a directory, such as an observation or a check of rights. Called once for each
 * conversation when a directory or a view of it is made.
 */
@FunctionalInterface
public interface UseCaseDecorator {
    /**
     * Decorates one conversation.
     *
     * @param conversation the driving port, such as {@link UserAdministration}; an interface
     * @return the same conversation, decorated
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
