package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The service's checks of a user's fields (R10, R11, R14, R17; wire sheet 3.1, 3.2). They are written from the wire
 * sheet and do not use core's constraints, so that tests find a mistake in either.
 */
final class UserRules {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 48;
    private static final int MAX_DISPLAY = 256;
    private static final int MAX_NAME = 64;
    private static final int MAX_PHONE = 64;
    private static final int MAX_IMMUTABLE_ID = 59;

    private UserRules() {}

    static void check(Call call, Set<String> managedDomains, NewCustomerUser user) {
        Optional<Secret> password = user.passwordProfile().password();
        if (user.displayName().isBlank()
                || (password.isEmpty() && !call.options().missingPasswords())) {
            throw call.rejected(
                    ServiceCode.MISSING_INPUT,
                    user.displayName().isBlank() ? "displayName is required" : "passwordProfile.password is required");
        }
        checkName(call, managedDomains, user.userPrincipalName());
        checkLength(call, "displayName", Optional.of(user.displayName()), MAX_DISPLAY);
        checkLength(call, "firstName", user.firstName(), MAX_NAME);
        checkLength(call, "lastName", user.lastName(), MAX_NAME);
        checkLength(call, "immutableId", user.immutableId(), MAX_IMMUTABLE_ID);
        checkLength(call, "phoneNumber", user.phoneNumber(), MAX_PHONE);
        checkLocation(call, user.usageLocation());
        checkPassword(call, user.passwordProfile(), user.userPrincipalName());
    }

    static void check(Call call, Set<String> managedDomains, UserChanges changes) {
        changes.userPrincipalName().ifPresent(name -> checkName(call, managedDomains, name));
        checkLength(call, "displayName", changes.displayName(), MAX_DISPLAY);
        checkLength(call, "firstName", changes.firstName().filter(text -> !text.isEmpty()), MAX_NAME);
        checkLength(call, "lastName", changes.lastName().filter(text -> !text.isEmpty()), MAX_NAME);
        checkLength(call, "phoneNumber", changes.phoneNumber().filter(text -> !text.isEmpty()), MAX_PHONE);
        checkLocation(call, changes.usageLocation());
    }

    static void checkPassword(Call call, PasswordProfile profile, UserPrincipalName name) {
        profile.password()
                .map(Secret::reveal)
                .filter(password -> !call.options().weakPasswords() && isWeak(password, name))
                .ifPresent(password -> {
                    throw call.rejected(
                            ServiceCode.INVALID,
                            "the password is too weak: 8 to 256 printable ASCII characters, three of lower case, upper case,"
                                    + " digit and symbol, and not the name before the @");
                });
    }

    private static void checkName(Call call, Set<String> managedDomains, UserPrincipalName name) {
        String local = name.localPart();
        if (local.length() > MAX_LOCAL || name.domain().length() > MAX_DOMAIN) {
            throw call.rejected(ServiceCode.INVALID, "userPrincipalName %s is too long".formatted(name));
        }
        boolean spelled = local.chars().allMatch(UserRules::isNameCharacter);
        if (!spelled || local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            throw call.rejected(
                    ServiceCode.INVALID, "userPrincipalName %s has characters that are not allowed".formatted(name));
        }
        if (!managedDomains.contains(name.domain().toLowerCase(Locale.ROOT))) {
            throw call.rejected(
                    ServiceCode.INVALID,
                    "the domain of %s is not a verified, managed domain of the customer".formatted(name));
        }
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "'.-_!#^~".indexOf(c) >= 0;
    }

    private static void checkLength(Call call, String field, Optional<String> text, int max) {
        text.filter(value -> value.isBlank() || value.length() > max).ifPresent(value -> {
            throw call.rejected(ServiceCode.INVALID, "%s must have 1 to %d characters".formatted(field, max));
        });
    }

    private static void checkLocation(Call call, Optional<UsageLocation> location) {
        location.filter(code -> !COUNTRIES.contains(code.value())).ifPresent(code -> {
            throw call.rejected(ServiceCode.INVALID, "usageLocation %s is no country's code".formatted(code));
        });
    }

    private static boolean isWeak(String password, UserPrincipalName name) {
        return password.length() < 8
                || password.length() > 256
                || password.chars().anyMatch(c -> c < ' ' || c > '~')
                || kindsIn(password) < 3
                || password.toLowerCase(Locale.ROOT).contains(name.localPart().toLowerCase(Locale.ROOT));
    }

    private static long kindsIn(String password) {
        IntPredicate lower = c -> c >= 'a' && c <= 'z';
        IntPredicate upper = c -> c >= 'A' && c <= 'Z';
        IntPredicate digit = c -> c >= '0' && c <= '9';
        IntPredicate symbol = lower.or(upper).or(digit).negate();
        return Stream.of(lower, upper, digit, symbol)
                .filter(kind -> password.chars().anyMatch(kind))
                .count();
    }
}
