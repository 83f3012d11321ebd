package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.text.Failures;
import java.util.function.Supplier;

/** Asks a supplier of the embedder's for a secret. */
final class Supplied {
    private Supplied() {}

    /** @throws Unavailable if the supplier fails, with its failure as the cause */
    static Secret by(Supplier<Secret> supplier) {
        try {
            return supplier.get();
        } catch (DirectoryException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw new Unavailable(
                    "no access token: its supplier failed: " + Failures.words(failure),
                    ErrorDetails.none().withRemedy("try again later, or look at the supplier of the tokens"),
                    failure);
        }
    }
}
