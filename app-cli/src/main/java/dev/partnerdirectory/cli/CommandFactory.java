package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Invocation;
import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands: those that ask for the invocation in their constructor get it. */
final class CommandFactory implements CommandLine.IFactory {
    private final CommandLine.IFactory plain = CommandLine.defaultFactory();
    private final Invocation invocation;

    CommandFactory(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Invocation.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(invocation));
            }
        }
        return plain.create(type);
    }
}
