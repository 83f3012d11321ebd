package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.wire.ServiceFault;

/** Numbers in admin requests. */
final class Numbers {
    private Numbers() {}

    static long whole(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ServiceFault.invalid("'%s' must be a whole number, not '%s'.".formatted(name, text));
        }
    }

    static int within(String name, String text, int least, int most) {
        long number = whole(name, text);
        if (number < least || number > most) {
            throw ServiceFault.invalid("'%s' is between %d and %d, not %s.".formatted(name, least, most, text));
        }
        return (int) number;
    }

    static double decimal(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw ServiceFault.invalid("'%s' must be a number, not '%s'.".formatted(name, text));
        }
    }
}
