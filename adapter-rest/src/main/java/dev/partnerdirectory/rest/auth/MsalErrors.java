package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.connection.AnswerKind;
import dev.partnerdirectory.rest.text.Failures;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Waits for MSAL and translates its errors. A cause that may hold a token is not passed on. */
final class MsalErrors {
    private static final Set<AnswerKind> PASSING =
            EnumSet.of(AnswerKind.RATE_LIMITED, AnswerKind.BUSY, AnswerKind.OUTAGE, AnswerKind.NETWORK_SIGN_IN);

    private MsalErrors() {}

    static AccessToken await(CompletableFuture<IAuthenticationResult> future) {
        return token(waitFor(future, MsalErrors::of));
    }

    /**
     * A token that is to be had without asking anybody.
     *
     * @throws PersonNeeded if the issuer requires a new sign-in
     */
    static AccessToken awaitSilently(CompletableFuture<IAuthenticationResult> future) {
        return token(
                waitFor(future, failure -> wantsAPerson(failure) ? new PersonNeeded(reason(failure)) : of(failure)));
    }

    private static AccessToken token(IAuthenticationResult result) {
        Secret value = Secret.of(result.accessToken());
        return new AccessToken(value, Optional.of(result.expiresOnDate().toInstant()), TokenClaims.read(value));
    }

    static <T> T waitFor(CompletableFuture<T> future) {
        return waitFor(future, MsalErrors::of);
    }

    private static <T> T waitFor(
            CompletableFuture<T> future, Function<@Nullable Throwable, RuntimeException> translation) {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted while signing in", ErrorDetails.none());
        } catch (ExecutionException failed) {
            throw translation.apply(failed.getCause());
        }
    }

    /** Only a person can help, with a new sign-in. */
    static final class PersonNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient DirectoryException reason;

        PersonNeeded(DirectoryException reason) {
            super(reason);
            this.reason = reason;
        }

        DirectoryException reason() {
            return reason;
        }
    }

    private static boolean wantsAPerson(@Nullable Throwable failure) {
        return find(failure, MsalInteractionRequiredException.class).isPresent() || isMissing(failure);
    }

    /** Whether MSAL has no refresh token for the account. */
    private static boolean isMissing(@Nullable Throwable failure) {
        return find(failure, MsalClientException.class)
                .filter(local -> AuthenticationErrorCode.CACHE_MISS.equals(local.errorCode()))
                .isPresent();
    }

    private static DirectoryException reason(@Nullable Throwable failure) {
        return isMissing(failure) ? notSignedIn() : of(failure);
    }

    private static <E extends Throwable> Optional<E> find(@Nullable Throwable failure, Class<E> type) {
        return Failures.causes(failure).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    static DirectoryException of(@Nullable Throwable failure) {
        return find(failure, DirectoryException.class)
                .or(() -> find(failure, IOException.class).map(MsalErrors::unreachable))
                .or(() -> find(failure, MsalServiceException.class).map(MsalErrors::refused))
                .orElseGet(() -> failed(failure));
    }

    private static Unavailable unreachable(IOException failure) {
        return new Unavailable(
                "the token issuer cannot be reached: " + Failures.words(failure),
                ErrorDetails.none().withRemedy(Failures.remedy(failure).orElse("check the network and the proxy")));
    }

    /** A failure that MSAL found by itself. */
    private static Unauthenticated failed(@Nullable Throwable failure) {
        Optional<String> code = find(failure, MsalException.class).map(MsalException::errorCode);
        return new Unauthenticated(
                "the sign-in failed: " + Failures.words(failure), false, remedied(ErrorDetails.none(), code));
    }

    private static DirectoryException refused(MsalServiceException refusal) {
        AnswerKind kind = AnswerKind.of(refusal.statusCode() == null ? 0 : refusal.statusCode());
        String message = "the token issuer refuses: " + Failures.words(refusal);
        Optional<String> code = IssuerError.numberIn(message).or(() -> Optional.ofNullable(refusal.errorCode()));
        ErrorDetails details = remedied(code.map(ErrorDetails.none()::withCode).orElse(ErrorDetails.none()), code);
        Optional<IssuerError.Cure> cure = code.flatMap(IssuerError::of).map(IssuerError::cure);
        if (PASSING.contains(kind)
                || cure.filter(IssuerError.Cure.TRY_LATER::equals).isPresent()) {
            return new Unavailable(message, details.withRemedy(IssuerError.Cure.TRY_LATER.words()));
        }
        return new Unauthenticated(
                message, cure.filter(IssuerError.Cure.MULTI_FACTOR::equals).isPresent(), details);
    }

    private static ErrorDetails remedied(ErrorDetails details, Optional<String> code) {
        return details.withRemedy(code.flatMap(IssuerError::of)
                .map(IssuerError::cure)
                .orElse(IssuerError.Cure.SIGN_IN)
                .words());
    }

    static Unauthenticated notSignedIn() {
        return new Unauthenticated(
                "nobody is signed in", false, ErrorDetails.none().withRemedy("sign in first"));
    }
}
