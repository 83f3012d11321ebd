package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.inspection.Finding;
import dev.partnerdirectory.core.inspection.Finding.Check;
import dev.partnerdirectory.core.inspection.Finding.Status;

/** Makes findings; an error becomes the finding of what is to blame for it. Stateless. */
final class Findings {
    /** What findings about the sign-in are about. */
    static final String TOKEN = "token";

    private Findings() {}

    static Finding ok(Check check, String about, String what) {
        return new Finding(check, about, Status.OK, what, "");
    }

    static Finding failed(Check check, String about, String what, String remedy) {
        return new Finding(check, about, Status.FAILED, what, remedy);
    }

    static Finding noPerson(String what) {
        return failed(Check.PERSON, TOKEN, what, "sign in as a person, with multi-factor authentication");
    }

    static Finding noSecondFactor(String what) {
        return failed(Check.MULTI_FACTOR, TOKEN, what, "sign in again with a second factor");
    }

    static Finding failed(DirectoryException refused, String about) {
        String remedy = refused.details().remedy().map(Remedy::text).orElse("try again later");
        return failed(blamed(refused), about, String.valueOf(refused.getMessage()), remedy);
    }

    private static Check blamed(DirectoryException refused) {
        if (refused instanceof Unauthenticated no) {
            return no.isMfaMissing() ? Check.MULTI_FACTOR : Check.SIGN_IN;
        }
        if (refused instanceof Unsupported) {
            return Check.PERSON;
        }
        if (refused instanceof Forbidden no) {
            return switch (no.reason()) {
                case PERSON -> Check.PERSON;
                case RELATIONSHIP -> Check.RELATIONSHIP;
                case ROLE, UNSPECIFIED -> Check.RIGHTS;
            };
        }
        return refused instanceof NotFound ? Check.RELATIONSHIP : Check.ANSWER;
    }
}
