package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for MSAL and translates its errors. A cause that may hold a token is not passed on. */
final class MsalErrors {
    private static final int MAX_TEXT = 600;

    private MsalErrors() {}

    /** The token, or empty if the user has to sign in. */
    static Optional<AccessToken> awaitSilent(CompletableFuture<IAuthenticationResult> future) {
        CompletableFuture<Optional<IAuthenticationResult>> found = future.thenApply(Optional::of)
                .exceptionally(failure -> {
                    if (wantsAPerson(failure)) {
                        return Optional.empty();
                    }
                    throw new CompletionException(failure);
                });
        return waitFor(found).map(MsalErrors::token);
    }

    private static boolean wantsAPerson(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MsalInteractionRequiredException
                    || (cause instanceof MsalClientException local
                            && AuthenticationErrorCode.CACHE_MISS.equals(local.errorCode()))) {
                return true;
            }
        }
        return false;
    }

    static AccessToken await(CompletableFuture<IAuthenticationResult> future) {
        return token(waitFor(future));
    }

    private static AccessToken token(IAuthenticationResult result) {
        Secret value = Secret.of(result.accessToken());
        return new AccessToken(value, Optional.of(result.expiresOnDate().toInstant()), TokenClaims.read(value));
    }

    static <T> T waitFor(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted while signing in", ErrorDetails.none());
        } catch (ExecutionException failed) {
            throw of(failed.getCause());
        }
    }

    static DirectoryException of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DirectoryException ours) {
                return ours;
            }
            if (cause instanceof IOException unreachable) {
                return new Unavailable(
                        "the token issuer cannot be reached: " + says(unreachable),
                        ErrorDetails.none().withRemedy("check the network and the proxy"));
            }
            if (cause instanceof MsalServiceException refused) {
                return of(refused);
            }
        }
        return new Unauthenticated(
                "the sign-in failed: " + says(failure),
                false,
                ErrorDetails.none().withRemedy("sign in again"));
    }

    private static DirectoryException of(MsalServiceException refused) {
        int status = refused.statusCode() == null ? 0 : refused.statusCode();
        ErrorDetails details = refused.errorCode() == null
                ? ErrorDetails.none()
                : ErrorDetails.none().withCode(refused.errorCode());
        String message = "the token issuer refuses: " + says(refused);
        if (status == 429 || status >= 500) {
            return new Unavailable(message, details.withRemedy("try again later"));
        }
        boolean mfa = message.contains("AADSTS50076") || message.contains("AADSTS50079");
        return new Unauthenticated(
                message,
                mfa,
                details.withRemedy(mfa ? "sign in again with multi-factor authentication" : "sign in again"));
    }

    static Unauthenticated notSignedIn() {
        return new Unauthenticated(
                "nobody is signed in", false, ErrorDetails.none().withRemedy("sign in first"));
    }

    /** A failure's message, on one line and with anything that looks like a token masked. */
    private static String says(@Nullable Throwable failure) {
        if (failure == null) {
            return "for no known reason";
        }
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line = TokenMask.mask(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > MAX_TEXT ? line.substring(0, MAX_TEXT) + "…" : line;
    }
}
