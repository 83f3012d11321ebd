package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.NotFound.Missing;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal must be. */
final class Expect {
    private Expect() {}

    static DirectoryException refusal(ErrorKind kind, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("what was thrown").isInstanceOf(DirectoryException.class);
        DirectoryException refusal = (DirectoryException) thrown;
        assertThat(refusal.kind()).as(refusal.getMessage()).isEqualTo(kind);
        return refusal;
    }

    static void rejected(ThrowingCallable call) {
        refusal(ErrorKind.REJECTED, call);
    }

    static void forbidden(ThrowingCallable call) {
        refusal(ErrorKind.FORBIDDEN, call);
    }

    static void missingCustomer(ThrowingCallable call) {
        missing(Set.of(Missing.CUSTOMER), call);
    }

    static void missingUser(ThrowingCallable call) {
        missing(Set.of(Missing.USER), call);
    }

    /** A deleted user's code is one that other things have too. */
    static void missingDeletedUser(ThrowingCallable call) {
        missing(Set.of(Missing.USER, Missing.UNSPECIFIED), call);
    }

    /** The wire's code for a role is the general one. */
    static void missingRole(ThrowingCallable call) {
        missing(Set.of(Missing.ROLE, Missing.UNSPECIFIED), call);
    }

    /** The wire's code for a membership is the general one, or the user's. */
    static void missingMember(ThrowingCallable call) {
        missing(Set.of(Missing.MEMBER, Missing.USER, Missing.UNSPECIFIED), call);
    }

    private static void missing(Set<Missing> allowed, ThrowingCallable call) {
        DirectoryException refusal = refusal(ErrorKind.NOT_FOUND, call);
        assertThat(((NotFound) refusal).missing()).as(refusal.getMessage()).isIn(allowed);
    }

    static void nameTaken(ThrowingCallable call) {
        conflict(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN, call);
    }

    static void alreadyMember(ThrowingCallable call) {
        conflict(Conflict.Reason.ALREADY_A_MEMBER, call);
    }

    static void requestIdReused(ThrowingCallable call) {
        conflict(Conflict.Reason.REQUEST_ID_REUSED, call);
    }

    private static void conflict(Conflict.Reason reason, ThrowingCallable call) {
        DirectoryException refusal = refusal(ErrorKind.CONFLICT, call);
        assertThat(((Conflict) refusal).reason()).as(refusal.getMessage()).isEqualTo(reason);
    }
}
