package dev.partnerdirectory.core.model.user;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Public because a validation provider creates it. Stateless, thread-safe. */
public final class PasswordRules implements RulesValidator<Secret> {
    private static final int MIN = 8;
    private static final int MAX = 256;
    private static final int NEEDED_CLASSES = 3;

    @Override
    public List<String> broken(Secret secret) {
        String password = secret.reveal();
        List<String> reasons = new ArrayList<>();
        if (password.length() < MIN || password.length() > MAX) {
            reasons.add("must be " + MIN + " to " + MAX + " characters long");
        }
        if (!password.chars().allMatch(PasswordRules::isPrintableAscii)) {
            reasons.add("may only have printable ASCII characters");
        }
        if (classesIn(password) < NEEDED_CLASSES) {
            reasons.add("must have three of lower case, upper case, digit and symbol");
        }
        return reasons;
    }

    private static long classesIn(String password) {
        IntPredicate lower = c -> c >= 'a' && c <= 'z';
        IntPredicate upper = c -> c >= 'A' && c <= 'Z';
        IntPredicate digit = c -> c >= '0' && c <= '9';
        IntPredicate symbol = lower.or(upper).or(digit).negate().and(PasswordRules::isPrintableAscii);
        return Stream.of(lower, upper, digit, symbol)
                .filter(one -> password.chars().anyMatch(one))
                .count();
    }

    private static boolean isPrintableAscii(int c) {
        return c >= ' ' && c <= '~';
    }
}
