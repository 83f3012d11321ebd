package dev.partnerdirectory.fake.http.fidelity;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.util.List;

/** The rules of wire sheet section 8, with the evidence for each and the switches that change it. */
public enum Rule {
    R1(Standing.INFERRED, "No bearer token: 401, code 800001. A bad or expired one: 401, code 400", Behaviour.TOKENS),
    R2(Standing.INVENTED, "An app-only token on users, roles or licences: 403; the code is a guess (2032)"),
    R3(
            Standing.OBSERVED,
            "A person's token without MFA, when that is enforced: 401, code 900421; isMfaCompliant says so",
            Behaviour.MFA,
            Behaviour.MFA_HEADER),
    R4(Standing.INFERRED, "A path id that is no GUID: 400, code 2000"),
    R5(Standing.INFERRED, "A customer id that exists nowhere: 404, code 60003"),
    R6(
            Standing.DOCUMENTED,
            "A customer without a relationship with this partner: 403, code 20002",
            Behaviour.NO_RELATIONSHIP),
    R7(Standing.INFERRED, "A missing GDAP role: 403, code 900150; on demand, by persona missing-role"),
    R8(Standing.OBSERVED, "An unknown user: 404, code 60002. A deleted one, by GET: 404, code 3000"),
    R9(Standing.INVENTED, "An unknown role: 404; the code is a guess (1000)"),
    R10(
            Standing.INFERRED,
            "A new user needs userPrincipalName, displayName and a password: else 400, code 800002",
            Behaviour.CREATE_WITHOUT_PASSWORD),
    R11(
            Standing.DOCUMENTED,
            "A new user's domain must be a verified one of the customer's and not federated: else 400; the code is a guess (2000)"),
    R12(
            Standing.INVENTED,
            "A user principal name that an active user has, whatever its case: 409; status and code (2000) are a guess",
            Behaviour.DUPLICATE_NAME),
    R13(Standing.INFERRED, "A deleted user's name is free; restoring them after it was taken is refused like R12"),
    R14(Standing.INFERRED, "A weak password: 400; the code is a guess (2000)", Behaviour.WEAK_PASSWORDS),
    R15(
            Standing.DOCUMENTED,
            "id, state, dates, domain type and links of a new user are the service's, whatever was sent"),
    R16(Standing.INFERRED, "A user can be created without a usage location"),
    R17(Standing.INFERRED, "A usage location that is no country's: 400; the code is a guess (2000)"),
    R18(Standing.DOCUMENTED, "The list of users holds active ones only"),
    R19(
            Standing.DOCUMENTED,
            "The filter UserState = Inactive lists the deleted, with softDeletionTime; values compare ignoring case"),
    R20(
            Standing.INVENTED,
            "Users are filtered by UserState only; other fields: 400, code 2000",
            Behaviour.UNKNOWN_FILTER_FIELD),
    R21(
            Standing.INVENTED,
            "A filter that is no JSON: 400; the code is a guess (2000). An unknown operator: 400, code 900126"),
    R22(Standing.DOCUMENTED, "Deleting: 204, inactive, softDeletionTime is now. Again: 404, code 60002"),
    R23(
            Standing.DOCUMENTED,
            "Deleted users are gone for good after 30 days; at exactly 30 days they are gone (our choice). The clock moves"),
    R24(
            Standing.DOCUMENTED,
            "PATCH with state active restores, with every field, and applies other fields of the same PATCH"),
    R25(Standing.INFERRED, "Restoring someone unknown or purged: 404, code 60002"),
    R26(
            Standing.INVENTED,
            "PATCH on a deleted user without state active: 404, code 60002. PATCH with state inactive never deletes",
            Behaviour.PATCH_INACTIVE),
    R27(Standing.OBSERVED, "In PATCH, absent and null change nothing. Empty names: our choice", Behaviour.EMPTY_TEXT),
    R28(Standing.OBSERVED, "PATCH with state active on an active user is harmless"),
    R29(Standing.DOCUMENTED, "PATCH changes names, location and password; what the service sets is not looked at"),
    R29A(Standing.DOCUMENTED, "PATCH …/resetpassword takes a password and nothing else, and answers the user"),
    R30(Standing.OBSERVED, "A password profile may ask for a change at the next sign-in alone"),
    R31(Standing.DOCUMENTED, "PATCH answers the whole user, with a link to itself"),
    R32(Standing.OBSERVED, "Every activated role of a customer is listed, in no particular order"),
    R33(Standing.INFERRED, "A user without roles has an empty collection, with 200"),
    R34(
            Standing.INVENTED,
            "An added member is answered with the path's role, as documented, and with the directory's names",
            Behaviour.MEMBER_NAMES),
    R35(
            Standing.OBSERVED,
            "To add a member an id is enough, though the reference asks for more",
            Behaviour.MEMBER_BODY),
    R36(Standing.INFERRED, "roleId and accountId in a customer-level member's body are not looked at"),
    R37(Standing.INFERRED, "Adding an unknown or deleted user: 404, code 60002"),
    R38(Standing.INVENTED, "Adding a member again: 409; status and code (2000) are a guess", Behaviour.EXISTING_MEMBER),
    R39(
            Standing.INFERRED,
            "Removing a member: 204. Someone who is none: 404; the code is a guess (1000)",
            Behaviour.REMOVE_STATUS),
    R40(Standing.INFERRED, "A deleted user is in no role; restoring brings roles and licences back"),
    R41(
            Standing.DOCUMENTED,
            "Pages hold 1 to 500; without a size, or with 0, a listing comes whole (up to 20,000 items). seekOperation Next or Previous without a token: 400 (our choice)",
            Behaviour.PAGE_SIZE,
            Behaviour.UNSIZED_LISTING),
    R42(
            Standing.DOCUMENTED,
            "Partner roles hold the partner's own users, sorted by userPrincipalName or displayName; other fields: 400"),
    R43(Standing.INFERRED, "A partner-level member's accountId is kept and answered"),
    R44(
            Standing.OBSERVED,
            "No unit left: 400, code 60012, with LicenseQuotaExceededException in data. An unknown SKU: 400; the code is a guess (2000)"),
    R45(Standing.OBSERVED, "Licences for a user without a usage location: 400; the code is a guess (2000)"),
    R46(Standing.DOCUMENTED, "Licences of two groups in one update: 400, code 2000"),
    R47(
            Standing.DOCUMENTED,
            "Assigning consumes a unit, removing frees it; again consumes none; removing one not held: 400"),
    R48(
            Standing.INVENTED,
            "One SKU assigned twice or in both lists, or nothing to do: 400; the code is a guess (2000)"),
    R49(Standing.DOCUMENTED, "Without licenseGroupIds, group 1 alone. An unknown group: none", Behaviour.LICENSE_GROUP),
    R50(Standing.DOCUMENTED, "A user's licences list what they hold, plans left out not among them, status Assigned"),
    R51(
            Standing.DOCUMENTED,
            "The same request id and the same write again: the first answer again, no second effect, for 24 hours. Another write: 400. What was refused before it reached the directory is not remembered",
            Behaviour.REPLAY),
    R52(
            Standing.DOCUMENTED,
            "Missing request and correlation ids are made and answered; one that is no GUID: 400 (our choice). MS-CV is made, or the one that was sent goes on with a counter more (our choice)",
            Behaviour.CUSTOM_IDS),
    R53(
            Standing.OBSERVED,
            "Success: byte order mark and compact JSON. Refusals: without the mark. 204: no body. Resources name their version in attributes.etag, though no sample of users, roles or licences does",
            Behaviour.BYTE_ORDER_MARK,
            Behaviour.ETAG,
            Behaviour.NULLS,
            Behaviour.ERROR_CODE),
    R54(
            Standing.DOCUMENTED,
            "Too many calls: 429 in the gateway's shape, Retry-After with the same number; refused calls count"),
    R55(
            Standing.INFERRED,
            "Wrong method: 405. Unknown path: 404, code 1000. Unreadable JSON: 400, code 2000. Accept without JSON: 406; a body that is none: 415",
            Behaviour.JSON),
    R56(Standing.OBSERVED, "Expect: 100-continue is answered with 100"),
    R57(Standing.INFERRED, "Unknown members are not looked at; names match ignoring case"),
    R58(Standing.INFERRED, "Path ids in any case, with braces or not; answers are in lower case");

    /** The evidence for a rule. */
    public enum Standing {
        /** A Microsoft source states it. */
        DOCUMENTED,
        /** Seen in a capture or a fixture, or proved by byte counts. */
        OBSERVED,
        /** Follows from other facts. */
        INFERRED,
        /** No source found; our own choice. */
        INVENTED
    }

    private final Standing standing;
    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Behaviour> behaviours;

    Rule(Standing standing, String text, Behaviour... behaviours) {
        this.standing = standing;
        this.text = text;
        this.behaviours = List.of(behaviours);
    }

    /** The rule's name on the wire sheet: {@code R29a}. */
    public String id() {
        return name().replace('A', 'a');
    }

    public Standing standing() {
        return standing;
    }

    public String text() {
        return text;
    }

    /** The switches that change this rule. */
    public List<Behaviour> behaviours() {
        return behaviours;
    }
}
