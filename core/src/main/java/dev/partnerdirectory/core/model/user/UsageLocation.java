package dev.partnerdirectory.core.model.user;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The country where a user's licences are used: two letters, ISO 3166-1 alpha-2. {@link EntraRules} check
 * before a request is sent whether it is the code of a real country.
 *
 * @param value two upper-case letters; lower case is accepted
 */
public record UsageLocation(String value) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}");

    /** @throws IllegalArgumentException if {@code value} is not two Latin letters */
    public UsageLocation {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a usage location must be a two-letter country code such as US, not '%s'%s"
                            .formatted(value, CountryNames.hint(value)));
        }
        value = value.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
