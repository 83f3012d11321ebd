package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.fake.http.condition.Persona;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the personas there are in the help, before what stands at its end. */
final class PersonaHelp implements CommandLine.IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
        List<String> lines = new ArrayList<>(List.of("", "Personas:"));
        for (Persona persona : Persona.values()) {
            lines.add("  %-22s %s".formatted(persona.key(), persona.description()));
        }
        lines.addAll(List.of(command.usageMessage().footer()));
        command.usageMessage().footer(lines.toArray(String[]::new));
        return command;
    }
}
