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
import dev.partnerdirectory.rest.text.Failures;
import java.time.Duration;
import java.util.Optional;

/** What Partner Center's error codes and texts mean, and how to fix the cause (wire sheet 5.2). */
final class PartnerCenterErrors {
    static final String MFA_MISSING = "900421";
    private static final String MFA_REQUIRED = "10001";
    private static final String NO_RELATIONSHIP = "20002";
    private static final String NO_RIGHTS = "900150";
    private static final String APPLICATION = "application credentials";

    /** How long an existing user may stay invisible. */
    private static final Duration REPLICATION = Duration.ofSeconds(60);

    private PartnerCenterErrors() {}

    static DirectoryException map(CallContext call, ServiceError error) {
        String message = call.message(error);
        ErrorDetails details = details(call, error);
        return switch (error.kind()) {
            case BAD_REQUEST -> badRequest(error, message, details);
            case UNAUTHENTICATED -> new Unauthenticated(message, error.hasCode(MFA_MISSING, MFA_REQUIRED), details);
            case FORBIDDEN -> new Forbidden(wanting(error), message, details, null);
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
            return new Forbidden(Forbidden.Reason.RELATIONSHIP, message, details, null);
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

    private static Forbidden.Reason wanting(ServiceError error) {
        if (error.hasCode(NO_RELATIONSHIP)) {
            return Forbidden.Reason.RELATIONSHIP;
        }
        if (error.says(APPLICATION)) {
            return Forbidden.Reason.PERSON;
        }
        return error.hasCode(NO_RIGHTS) ? Forbidden.Reason.ROLE : Forbidden.Reason.UNSPECIFIED;
    }

    private static Optional<Remedy> remedy(Operation operation, ServiceError error) {
        return ofText(error)
                .or(() -> error.code().flatMap(ServiceExplanations::remedy))
                .or(() -> ofKind(operation, error));
    }

    private static Optional<Remedy> ofText(ServiceError error) {
        return switch (error.kind()) {
            case BAD_REQUEST ->
                error.says("usage location")
                        ? say("set the user's usage location, a two-letter country code, first")
                        : Optional.empty();
            case FORBIDDEN ->
                error.says(APPLICATION)
                        ? say("sign in as a person: this call is refused to applications")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Remedy> ofKind(Operation operation, ServiceError error) {
        return switch (error.kind()) {
            case UNAUTHENTICATED -> say("sign in again");
            case FORBIDDEN -> Remedy.neededRole(operation);
            case NOT_FOUND -> operation == Operation.GET_CUSTOMER ? say("check the customer id") : Optional.empty();
            case RATE_LIMITED -> say("fewer calls at the same time");
            case WEB_PAGE -> say("check the network, the proxy and the base URL");
            case NETWORK_SIGN_IN -> say(Failures.NETWORK_SIGN_IN);
            case REDIRECT -> say("check the base URL: something answers there with a redirect");
            default -> Optional.empty();
        };
    }

    private static Optional<Remedy> say(String what) {
        return Optional.of(new Remedy(what));
    }
}
