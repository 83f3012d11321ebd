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
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes an SSL context for {@link ConnectionOptions#withSslContext} from certificate files. */
public final class Tls {
    private Tls() {}

    /**
     * The client certificate for a service or proxy that asks for one.
     *
     * @param pkcs12 holds the certificate and its key
     */
    public record Identity(Path pkcs12, Secret password) {}

    /**
     * Makes an SSL context.
     *
     * @param trusted  a PEM file of trusted certificates, which replace the JVM's; the JVM's if null
     * @param identity the client certificate; none if null
     * @throws IOException              if a file cannot be read
     * @throws GeneralSecurityException if a file does not hold what it should
     */
    public static SSLContext context(@Nullable Path trusted, @Nullable Identity identity)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity == null ? null : keys(identity), trusted == null ? null : trust(trusted), null);
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
