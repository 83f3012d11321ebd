package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.fake.http.condition.Persona;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a persona's name, and tells the names there are to whoever completes one. */
final class PersonaConverter implements ITypeConverter<Persona> {
    @Override
    public Persona convert(String name) {
        return Persona.named(name)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no persona '%s'; there are %s".formatted(name, String.join(", ", Persona.keys()))));
    }

    /** The names, for completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Persona.keys().iterator();
        }
    }
}
