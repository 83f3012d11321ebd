package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Generates passwords that follow the service's rules. They contain all four classes of characters, but no characters
 * that look alike (0 O o, 1 l I |). They begin with a letter or digit, so that no spreadsheet takes them for a formula.
 * They never contain the local part of the user's name. Thread-safe.
 */
public final class PasswordGenerator {
    private static final int LENGTH = 20;
    private static final int ENOUGH_DRAWS = 1_000;
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SYMBOLS = "!#$%*+-=?@_";
    private static final List<String> CLASSES = List.of(LOWER, UPPER, DIGITS, SYMBOLS);
    private static final String ALL = String.join("", CLASSES);

    private final IntUnaryOperator below;

    public PasswordGenerator(SecureRandom random) {
        this(random::nextInt);
    }

    /** @param below draws a number from 0 to below the given bound, with equal probability */
    public PasswordGenerator(IntUnaryOperator below) {
        this.below = below;
    }

    /** A new password of {@value #LENGTH} characters for the user of this name. */
    public Secret generate(UserPrincipalName user) {
        // About every fifth draw contains a local part of one letter, so this number of draws is more than enough.
        for (int draw = 0; draw < ENOUGH_DRAWS; draw++) {
            String password = draw();
            boolean isPlain = SYMBOLS.indexOf(password.charAt(0)) < 0;
            if (isPlain && isOfAllClasses(password) && !user.isIn(Secret.of(password))) {
                return Secret.of(password);
            }
        }
        throw new IllegalStateException("the source of randomness repeats itself");
    }

    private String draw() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALL.charAt(below.applyAsInt(ALL.length())));
        }
        return password.toString();
    }

    private static boolean isOfAllClasses(String password) {
        return CLASSES.stream().allMatch(each -> password.chars().anyMatch(c -> each.indexOf(c) >= 0));
    }
}
