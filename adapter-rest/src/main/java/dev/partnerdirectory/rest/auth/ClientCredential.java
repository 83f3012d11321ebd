package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.IClientCredential;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** How an application authenticates: with a secret or, better, with a certificate or another issuer's token. Immutable. */
public final class ClientCredential {
    private final IClientCredential credential;

    private ClientCredential(IClientCredential credential) {
        this.credential = credential;
    }

    public static ClientCredential secret(Secret secret) {
        return new ClientCredential(ClientCredentialFactory.createFromSecret(secret.reveal()));
    }

    /**
     * A certificate with its key from a PKCS #12 file.
     *
     * @throws IOException              if the file cannot be read
     * @throws GeneralSecurityException if it cannot be opened with {@code password}, or holds no key
     */
    public static ClientCredential certificate(Path pkcs12, Secret password)
            throws IOException, GeneralSecurityException {
        try (InputStream stream = Files.newInputStream(pkcs12)) {
            return new ClientCredential(ClientCredentialFactory.createFromCertificate(stream, password.reveal()));
        }
    }

    /**
     * A token of another issuer that the application trusts (workload identity federation), such as the one that
     * Kubernetes writes to {@code AZURE_FEDERATED_TOKEN_FILE}.
     *
     * @param assertion is asked each time, since such tokens are short-lived
     */
    public static ClientCredential assertion(Supplier<Secret> assertion) {
        return new ClientCredential(ClientCredentialFactory.createFromCallback(
                (Callable<String>) () -> Supplied.by(assertion).reveal()));
    }

    IClientCredential forMsal() {
        return credential;
    }
}
