package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes the trust and the identity of {@link ConnectionOptions#withSslContext} from files. */
public final class Tls {
    private Tls() {}

    /**
     * Who we are to a service or proxy that asks for a certificate.
     *
     * @param pkcs12 holds the certificate with its key
     */
    public record Identity(Path pkcs12, Secret password) {}

    /**
     * A context.
     *
     * @param trusted  a PEM file of the certificates to trust, in place of the JVM's own; the JVM's where empty
     * @param identity none where empty
     * @throws IOException              if a file cannot be read
     * @throws GeneralSecurityException if one does not hold what it should
     */
    public static SSLContext context(Optional<Path> trusted, Optional<Identity> identity)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                identity.isPresent() ? keys(identity.get()) : null,
                trusted.isPresent() ? trust(trusted.get()) : null,
                null);
        return context;
    }

    private static KeyManager @Nullable [] keys(Identity identity) throws IOException, GeneralSecurityException {
        char[] password = identity.password().reveal().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(identity.pkcs12())) {
            store.load(stream, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] trust(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        Collection<? extends Certificate> certificates;
        try (InputStream stream = Files.newInputStream(pem)) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(stream);
        }
        if (certificates.isEmpty()) {
            throw new GeneralSecurityException("no certificate in " + pem);
        }
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("trusted-" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
