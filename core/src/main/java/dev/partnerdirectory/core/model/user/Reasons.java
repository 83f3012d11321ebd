package dev.partnerdirectory.core.model.user;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Reports each broken rule as its own violation, in place of the annotation's one message. */
final class Reasons {
    private Reasons() {}

    /** Whether no rule is broken. Reasons are literal texts of ours, without message templates. */
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
