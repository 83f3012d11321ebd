package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Signs a person in with MSAL: from its cache, by device code, or by browser. Called by one thread at a time. */
final class MsalUser {
    /** MSAL picks the port it listens on. Entra allows any port for this redirect URI only. */
    private static final URI LOOPBACK = URI.create("http://localhost");

    private final MsalApp app;
    private final PublicClientApplication msal;

    MsalUser(MsalApp app) {
        this.app = app;
        this.msal = app.open();
    }

    /** A token without asking anybody. */
    AccessToken asBefore(boolean anew) {
        try {
            return silently(anew).orElseThrow(MsalErrors::notSignedIn);
        } catch (MsalErrors.PersonNeeded refused) {
            throw refused.reason();
        }
    }

    /** A token without asking the person, or else by asking. */
    AccessToken orElse(boolean anew, Supplier<AccessToken> asking) {
        try {
            return silently(anew).orElseGet(asking);
        } catch (MsalErrors.PersonNeeded refused) {
            return asking.get();
        }
    }

    /**
     * A token without asking the user; empty if nobody is signed in.
     *
     * @throws MsalErrors.PersonNeeded if the issuer requires a new sign-in
     */
    private Optional<AccessToken> silently(boolean anew) {
        Optional<IAccount> account =
                MsalErrors.waitFor(msal.getAccounts()).stream().findFirst();
        if (account.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MsalErrors.awaitSilently(
                    msal.acquireTokenSilently(SilentParameters.builder(app.delegated(), account.get())
                            .forceRefresh(anew)
                            .build())));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("not an authority", impossible);
        }
    }

    AccessToken byDeviceCode(Consumer<DevicePrompt> prompt) {
        return asking(begun -> msal.acquireToken(DeviceCodeFlowParameters.builder(app.delegated(), code -> {
                    begun.run();
                    prompt.accept(prompt(code));
                })
                .build()));
    }

    /**
     * Waits for a sign-in that asks a person. MSAL's thread looks at the future that this thread gets from it, and fails if
     * it looks first. So it waits, in {@code begun}, until this thread has the future.
     */
    private static AccessToken asking(Function<Runnable, CompletableFuture<IAuthenticationResult>> signIn) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<IAuthenticationResult> result;
        try {
            result = signIn.apply(() -> await(begun));
        } finally {
            begun.countDown();
        }
        return MsalErrors.await(result);
    }

    private static void await(CountDownLatch begun) {
        try {
            begun.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static DevicePrompt prompt(DeviceCode code) {
        return new DevicePrompt(
                URI.create(code.verificationUri()),
                code.userCode(),
                Duration.ofSeconds(code.expiresIn()),
                code.message());
    }

    AccessToken byBrowser(Consumer<URI> browser) {
        return asking(begun -> msal.acquireToken(InteractiveRequestParameters.builder(LOOPBACK)
                .scopes(app.delegated())
                .systemBrowserOptions(SystemBrowserOptions.builder()
                        .openBrowserAction(url -> {
                            begun.run();
                            browser.accept(app.http().redirected(URI.create(url.toString())));
                        })
                        .htmlMessageSuccess("Signed in. This window can be closed.")
                        .htmlMessageError("Not signed in. The terminal says why.")
                        .build())
                .build()));
    }
}
