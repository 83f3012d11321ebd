package dev.partnerdirectory.rest.partnercenter;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.rest.http.CallContext;
import dev.partnerdirectory.rest.http.ServiceError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What Partner Center's error codes and texts mean, and how to fix the cause (wire sheet 5.2). */
final class PartnerCenterErrors {
    static final String MFA_MISSING = "900421";
    private static final String MFA_REQUIRED = "10001";
    private static final String NO_RELATIONSHIP = "20002";

    /** Remedies by error code. Each code comes with one status only, or means the same with all. */
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry(
                    NO_RELATIONSHIP,
                    "this customer has no relationship with the partner: send them a relationship request, or check the customer id"),
            Map.entry(
                    MFA_MISSING,
                    "a token once issued does not gain multi-factor authentication; sign in again with it"),
            Map.entry(MFA_REQUIRED, "sign in again with multi-factor authentication"),
            Map.entry("900420", "ask for a token whose audience is the Partner Center API"),
            Map.entry("60012", "no unit of this licence is left: buy more, or free one"),
            Map.entry("60002", "check the user id; a deleted user must be restored first"),
            Map.entry("60003", "check the customer id"),
            Map.entry("2055", "it was changed meanwhile: read it again"),
            Map.entry("800018", "the sandbox's limits are reached: remove what is no longer needed"),
            Map.entry("900149", "the partner's programme status is not active: see the account in Partner Center"));

    /** How long an existing user may stay invisible. */
    private static final Duration REPLICATION = Duration.ofSeconds(60);

    private PartnerCenterErrors() {}

    static DirectoryException map(CallContext call, ServiceError error) {
        String message = call.message(error);
        ErrorDetails details = details(call, error);
        return switch (error.kind()) {
            case BAD_REQUEST -> badRequest(error, message, details);
            case UNAUTHENTICATED -> new Unauthenticated(message, error.hasCode(MFA_MISSING, MFA_REQUIRED), details);
            case FORBIDDEN -> new Forbidden(message, details);
            case NOT_FOUND -> notFound(missing(call.operation(), error), message, details);
            case CONFLICT -> new Conflict(conflict(call.operation(), error), message, details);
            case PRECONDITION_FAILED -> new Conflict(Conflict.Reason.UNSPECIFIED, message, details);
            // The service does not tell whose quota is used up, nor how much of one is left (wire sheet 6).
            case RATE_LIMITED -> new RateLimited(message, error.retryAfterOrNull(), details);
            case BUSY, OUTAGE, WEB_PAGE, NETWORK_SIGN_IN -> new Unavailable(message, details);
            case REDIRECT, OTHER -> new UnexpectedResponse(message, details);
        };
    }

    /** Only time can show whether a missing user does not exist or was just created and is not visible yet. */
    private static NotFound notFound(NotFound.Missing missing, String message, ErrorDetails details) {
        return new NotFound(
                missing, message, missing == NotFound.Missing.USER ? details.withVisibleWithin(REPLICATION) : details);
    }

    /**
     * A bad request can mean a conflict or a missing permission, in the wording of the directory behind the service
     * (R12, R38).
     */
    private static DirectoryException badRequest(ServiceError error, String message, ErrorDetails details) {
        if (error.hasCode(NO_RELATIONSHIP)) {
            return new Forbidden(message, details);
        }
        if (namesRequestId(error)) {
            return new Conflict(Conflict.Reason.REQUEST_ID_REUSED, message, details);
        }
        if (error.says("another object with the same value for property userPrincipalName")) {
            return new Conflict(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN, message, details);
        }
        if (error.says("added object references already exist")) {
            return new Conflict(Conflict.Reason.ALREADY_A_MEMBER, message, details);
        }
        return new Rejected(message, details);
    }

    private static boolean namesRequestId(ServiceError error) {
        return error.says("ms-requestid", "request id");
    }

    private static Conflict.Reason conflict(Operation operation, ServiceError error) {
        if (namesRequestId(error)) {
            return Conflict.Reason.REQUEST_ID_REUSED;
        }
        return switch (operation) {
            case CREATE_USER, UPDATE_USER, RESTORE_USER -> Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN;
            case ADD_ROLE_MEMBER, ADD_PARTNER_ROLE_MEMBER -> Conflict.Reason.ALREADY_A_MEMBER;
            default -> Conflict.Reason.UNSPECIFIED;
        };
    }

    private static NotFound.Missing missing(Operation operation, ServiceError error) {
        return switch (error.code().orElse("")) {
            case "60003" -> NotFound.Missing.CUSTOMER;
            case "60002", "3000" -> removes(operation) ? NotFound.Missing.MEMBER : NotFound.Missing.USER;
            case "1000" -> namesRole(operation) ? NotFound.Missing.ROLE : NotFound.Missing.UNSPECIFIED;
            default -> operation == Operation.GET_CUSTOMER ? NotFound.Missing.CUSTOMER : NotFound.Missing.UNSPECIFIED;
        };
    }

    private static boolean removes(Operation operation) {
        return operation == Operation.REMOVE_ROLE_MEMBER || operation == Operation.REMOVE_PARTNER_ROLE_MEMBER;
    }

    /** Whether the general not-found code means the role. At a removal it may also mean the membership (R39). */
    private static boolean namesRole(Operation operation) {
        return switch (operation) {
            case LIST_ROLE_MEMBERS, ADD_ROLE_MEMBER, LIST_PARTNER_ROLE_MEMBERS, ADD_PARTNER_ROLE_MEMBER -> true;
            default -> false;
        };
    }

    private static ErrorDetails details(CallContext call, ServiceError error) {
        ErrorDetails details = error.code()
                .map(call.details()::withCode)
                .orElse(call.details())
                .withReference("HTTP " + error.status());
        return remedy(call.operation(), error).map(details::withRemedy).orElse(details);
    }

    private static Optional<Remedy> remedy(Operation operation, ServiceError error) {
        Optional<String> known = error.code().map(REMEDIES::get);
        if (known.isPresent()) {
            return known.map(Remedy::new);
        }
        return switch (error.kind()) {
            case BAD_REQUEST ->
                error.says("usage location")
                        ? say("set the user's usage location, a two-letter country code, first")
                        : Optional.empty();
            case UNAUTHENTICATED -> say("sign in again");
            case FORBIDDEN ->
                error.says("application credentials")
                        ? say("sign in as a person: this call is refused to applications")
                        : Remedy.neededRole(operation);
            case NOT_FOUND -> operation == Operation.GET_CUSTOMER ? say("check the customer id") : Optional.empty();
            case RATE_LIMITED -> say("fewer calls at the same time");
            case WEB_PAGE -> say("check the network, the proxy and the base URL");
            case NETWORK_SIGN_IN -> say("the proxy or the network asks for a sign-in: check the proxy's credentials");
            case REDIRECT -> say("check the base URL: something answers there with a redirect");
            default -> Optional.empty();
        };
    }

    private static Optional<Remedy> say(String what) {
        return Optional.of(new Remedy(what));
    }
}
