package dev.partnerdirectory.core.model.user;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Public because a validation provider makes it. Stateless, thread-safe. */
public final class UsageLocationRules implements ConstraintValidator<ValidUsageLocation, UsageLocation> {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Override
    public boolean isValid(@Nullable UsageLocation location, ConstraintValidatorContext context) {
        return location == null || COUNTRIES.contains(location.value());
    }
}
