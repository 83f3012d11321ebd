package dev.partnerdirectory.core.model.user;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Public because a validation provider creates it. Stateless, thread-safe. */
public final class UsageLocationRules implements RulesValidator<UsageLocation> {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Override
    public List<String> broken(UsageLocation location) {
        String code = location.value();
        return COUNTRIES.contains(code)
                ? List.of()
                : List.of("must be a country code of ISO 3166-1 alpha-2, such as US, not '%s'%s"
                        .formatted(code, CountryNames.hint(code)));
    }
}
