package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.NotFound.Missing;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Checks errors. The message of a failed check has the expected error, the actual one, and the rule behind it. */
final class Expect {
    private Expect() {}

    static DirectoryException rejected(String rule, ThrowingCallable call) {
        return refusal(Set.of(ErrorKind.REJECTED.name()), rule, call);
    }

    /** Some services give the same error for another partner's customer and for one that does not exist. */
    static void missingCustomer(ThrowingCallable call) {
        refusal(
                Set.of(word(Missing.CUSTOMER), ErrorKind.FORBIDDEN.name()),
                "a customer that is not there, or not this partner's, is not found or forbidden",
                call);
    }

    static void missingUser(ThrowingCallable call) {
        missing("a user who does not exist is not found", call, Missing.USER);
    }

    /** A service may use the same code for deleted users and for other things. */
    static void missingDeletedUser(ThrowingCallable call) {
        missing("a deleted user is not found among the active ones", call, Missing.USER, Missing.UNSPECIFIED);
    }

    /** A service may have no separate code for roles. */
    static void missingRole(ThrowingCallable call) {
        missing("a role that does not exist is not found", call, Missing.ROLE, Missing.UNSPECIFIED);
    }

    /** A service may have no separate code for memberships, or use the user's. */
    static void missingMember(ThrowingCallable call) {
        missing(
                "a membership that does not exist is not found",
                call,
                Missing.MEMBER,
                Missing.USER,
                Missing.UNSPECIFIED);
    }

    private static void missing(String rule, ThrowingCallable call, Missing... allowed) {
        refusal(Stream.of(allowed).map(Expect::word).collect(Collectors.toSet()), rule, call);
    }

    static void nameTaken(ThrowingCallable call) {
        conflict(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN, "no two active users have one name", call);
    }

    static void alreadyMember(ThrowingCallable call) {
        conflict(Conflict.Reason.ALREADY_A_MEMBER, "nobody is a member twice", call);
    }

    static void requestIdReused(ThrowingCallable call) {
        conflict(Conflict.Reason.REQUEST_ID_REUSED, "a request id belongs to one write", call);
    }

    private static void conflict(Conflict.Reason reason, String rule, ThrowingCallable call) {
        refusal(Set.of(word(reason)), rule, call);
    }

    /** @param allowed the expected errors, in the form that {@link #word(DirectoryException)} returns */
    private static DirectoryException refusal(Set<String> allowed, String rule, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        String came = thrown == null ? "the call succeeded" : "came " + word(thrown);
        if (thrown instanceof DirectoryException refusal && allowed.contains(word(refusal))) {
            return refusal;
        }
        String expected = allowed.stream().sorted().collect(Collectors.joining(" or "));
        return fail("expected %s, %s (rule: %s)".formatted(expected, came, rule), thrown);
    }

    private static String word(Throwable thrown) {
        return thrown instanceof DirectoryException refusal
                ? "%s: %s".formatted(word(refusal), refusal.getMessage())
                : thrown.toString();
    }

    private static String word(DirectoryException refusal) {
        if (refusal instanceof NotFound absent) {
            return word(absent.missing());
        }
        return refusal instanceof Conflict conflict
                ? word(conflict.reason())
                : refusal.kind().name();
    }

    private static String word(Missing missing) {
        return ErrorKind.NOT_FOUND + "/" + missing;
    }

    private static String word(Conflict.Reason reason) {
        return ErrorKind.CONFLICT + "/" + reason;
    }
}
