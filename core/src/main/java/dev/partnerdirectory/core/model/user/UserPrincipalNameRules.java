package dev.partnerdirectory.core.model.user;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Public because a validation provider creates it. Stateless, thread-safe. */
public final class UserPrincipalNameRules implements RulesValidator<UserPrincipalName> {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 48;
    private static final Pattern LOCAL_ALPHABET = Pattern.compile("[A-Za-z0-9'.\\-_!#^~]*");
    private static final Pattern DOMAIN =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    @Override
    public List<String> broken(UserPrincipalName name) {
        String local = name.localPart();
        String domain = name.domain();
        List<String> reasons = new ArrayList<>();
        if (local.length() > MAX_LOCAL) {
            reasons.add("must have at most " + MAX_LOCAL + " characters before the @, not " + local.length());
        }
        if (!LOCAL_ALPHABET.matcher(local).matches()) {
            reasons.add("may only have letters A to Z, digits and ' . - _ ! # ^ ~ before the @");
        }
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            reasons.add("must not have a dot first, last or twice in a row before the @");
        }
        if (domain.length() > MAX_DOMAIN) {
            reasons.add("must have at most " + MAX_DOMAIN + " characters after the @, not " + domain.length());
        }
        if (!DOMAIN.matcher(domain).matches()) {
            reasons.add("must have a domain such as contoso.onmicrosoft.com after the @");
        }
        return reasons;
    }
}
