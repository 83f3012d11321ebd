package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.fake.http.condition.Persona;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a persona. */
final class PersonaConverter implements ITypeConverter<Persona> {
    @Override
    public Persona convert(String name) {
        return Persona.named(name)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no persona '%s'; there are %s".formatted(name, String.join(", ", Persona.keys()))));
    }
}
