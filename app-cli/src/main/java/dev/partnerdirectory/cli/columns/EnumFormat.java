package dev.partnerdirectory.cli.columns;

import java.util.Locale;

/** Spells our enums as JSON does. Stateless. */
public final class EnumFormat {
    private EnumFormat() {}

    /** {@code ALREADY_SO} as {@code alreadySo}. */
    public static String camel(Enum<?> value) {
        String[] parts = value.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return word.toString();
    }

    /** {@code ALREADY_SO} as {@code already so}. */
    public static String spoken(Enum<?> value) {
        return lower(value).replace('_', ' ');
    }

    /** {@code MICROSOFT_SUPPORT} as {@code microsoft_support}, the spelling of the service. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
