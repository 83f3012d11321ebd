package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.fake.http.condition.Persona;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists the personas in the help of {@code start}, before its example. */
final class PersonaHelp implements CommandLine.IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec start) {
        list(start.usageMessage());
        return start;
    }

    private static void list(UsageMessageSpec help) {
        Stream<String> personas = Stream.of(Persona.values())
                .map(persona -> "  %-22s %s".formatted(persona.key(), persona.description()));
        help.footer(Stream.of(Stream.of("", "Personas:"), personas, Stream.of("", "Example:"), Stream.of(help.footer()))
                .flatMap(lines -> lines)
                .toArray(String[]::new));
    }
}
