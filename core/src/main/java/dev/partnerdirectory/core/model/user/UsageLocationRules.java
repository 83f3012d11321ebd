package dev.partnerdirectory.core.model.user;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Public because a validation provider creates it. Stateless, thread-safe. */
public final class UsageLocationRules implements ConstraintValidator<ValidUsageLocation, UsageLocation> {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Override
    public boolean isValid(@Nullable UsageLocation location, ConstraintValidatorContext context) {
        return location == null || Reasons.report(broken(location.value()), context);
    }

    private static List<String> broken(String code) {
        return COUNTRIES.contains(code)
                ? List.of()
                : List.of("must be a country code of ISO 3166-1 alpha-2, such as US, not '%s'%s"
                        .formatted(code, CountryNames.hint(code)));
    }
}
