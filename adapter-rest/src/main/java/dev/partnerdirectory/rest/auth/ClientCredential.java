package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.IClientCredential;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** How an application authenticates: with a secret or, better, with a certificate. Immutable. */
public final class ClientCredential {
    private final IClientCredential credential;

    private ClientCredential(IClientCredential credential) {
        this.credential = credential;
    }

    public static ClientCredential secret(Secret secret) {
        return new ClientCredential(ClientCredentialFactory.createFromSecret(secret.reveal()));
    }

    public static ClientCredential certificate(PrivateKey key, X509Certificate certificate) {
        return new ClientCredential(ClientCredentialFactory.createFromCertificate(key, certificate));
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

    IClientCredential forMsal() {
        return credential;
    }
}
