package dev.partnerdirectory.cli.output;

import java.util.Locale;

/** When output is coloured. */
public enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER;

    /**
     * The choice of this name, in any letter case.
     *
     * @throws IllegalArgumentException if there is no choice of this name
     */
    public static ColorChoice parse(String name) {
        for (ColorChoice choice : values()) {
            if (choice.toString().equalsIgnoreCase(name.strip())) {
                return choice;
            }
        }
        throw new IllegalArgumentException("must be auto, always or never, not '%s'".formatted(name));
    }

    /** The style of a stream. */
    public Style style(boolean terminal) {
        return this == ALWAYS || (this == AUTO && terminal) ? Style.COLOURED : Style.PLAIN;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
