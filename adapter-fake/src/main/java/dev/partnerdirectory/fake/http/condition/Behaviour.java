package dev.partnerdirectory.fake.http.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One switch for each behaviour that the sources leave open or disagree about. The first choice is the default, as the
 * wire sheet recommends.
 */
public enum Behaviour {
    BYTE_ORDER_MARK("Whether success bodies begin with a UTF-8 byte order mark", "on", "off"),
    ERROR_CODE("Whether the code of an error body is a JSON number or a string", "number", "string"),
    NULLS("Whether members without a value are left out or written as null", "omitted", "written"),
    ETAG("Whether the attributes of users, members, roles and other resources name a version", "given", "omitted"),
    PASSWORD_ECHO("Whether creating a user and resetting a password answer with the clear password", "off", "on"),
    CREATE_WITHOUT_PASSWORD(
            "What creating a user without a password does; one that is generated is answered", "refused", "generated"),
    WEAK_PASSWORDS("What becomes of a weak password, such as those in Microsoft's own samples", "refused", "taken"),
    CREATE_USER_STATUS("Status of a created user", "200", "201"),
    ADD_MEMBER_STATUS("Status of an added role member", "201", "200"),
    REMOVE_STATUS("Status of a deletion; 200 comes with an empty object", "204", "200"),
    DUPLICATE_NAME("Status that a taken user principal name is refused with", "409", "400", "500"),
    EXISTING_MEMBER("Status of the answer when a member is added a second time", "409", "400", "201", "200"),
    NO_RELATIONSHIP("Status for a customer without a relationship with this partner", "403", "400"),
    MEMBER_BODY("Whether a role member's id is enough or every documented field is required", "lenient", "strict"),
    MEMBER_NAMES("Whose names an added member is answered with", "directory", "request"),
    UNKNOWN_FILTER_FIELD("What filtering users by another field than UserState does", "rejected", "ignored"),
    JSON("Whether request bodies may have names without quotes", "strict", "lenient"),
    PATCH_INACTIVE("What PATCH with state inactive does to an active user", "ignored", "rejected"),
    EMPTY_TEXT(
            "What becomes of an empty first or last name in a PATCH; kept leaves the user without one",
            "kept",
            "rejected"),
    LICENSE_GROUP("What an unknown licence group in a query does", "ignored", "rejected"),
    PAGE_SIZE("What a page size above 500 does", "rejected", "clamped"),
    UNSIZED_LISTING("What a listing without a size, or of size 0, gives", "whole", "paged"),
    LINK_VERSION("Whether links of collections begin with /v1", "without", "with"),
    NEXT_LINK("Where a next link leads: on, or back to the page it is on", "forward", "loop"),
    CUSTOM_IDS("What a request or correlation id that is no GUID does", "rejected", "replaced"),
    REPLAY("Which answers a repeated request id gets again", "all", "successes"),
    TOKENS("Whether any bearer token is taken, or only ones minted here that are valid", "any", "checked"),
    MFA("Whether App+User tokens need the MFA claim", "optional", "enforced"),
    MFA_HEADER("When isMfaCompliant is answered", "when-asked", "always"),
    REFRESH_TOKEN_REUSE("What becomes of a refresh token that was used", "accepted", "refused"),
    SIGN_IN_MFA("Whether interactive sign-ins at the token endpoints include MFA", "yes", "no");

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> choices;

    Behaviour(String description, String... choices) {
        this.description = description;
        this.choices = List.of(choices);
    }

    /** The switch's name in admin requests and on the fidelity page. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }

    /** The possible values, the default first. */
    public List<String> choices() {
        return choices;
    }

    public String byDefault() {
        return choices.get(0);
    }

    public static Optional<Behaviour> named(String key) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.key().equalsIgnoreCase(key))
                .findFirst();
    }
}
