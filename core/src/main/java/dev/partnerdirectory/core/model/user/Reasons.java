package dev.partnerdirectory.core.model.user;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Reports each broken rule as a violation of its own instead of the annotation's one message. */
final class Reasons {
    private Reasons() {}

    /** Whether nothing is broken. Reasons are literal texts of ours: they hold no template of any message language. */
    static boolean report(List<String> broken, ConstraintValidatorContext context) {
        if (broken.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        broken.forEach(
                reason -> context.buildConstraintViolationWithTemplate(reason).addConstraintViolation());
        return false;
    }
}
