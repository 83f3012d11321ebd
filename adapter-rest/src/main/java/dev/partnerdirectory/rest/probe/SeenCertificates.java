package dev.partnerdirectory.rest.probe;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** Rejects every certificate and keeps the ones that were sent. So the handshake fails before data is sent. */
final class SeenCertificates {
    private volatile List<X509Certificate> chain = List.of();

    SSLContext context() {
        try {
            return SSLContexts.custom()
                    .loadTrustMaterial(null, (shown, type) -> {
                        chain = List.of(shown);
                        throw new CertificateException("only looked at");
                    })
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The owner of each certificate, and who signed the last. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        chain.forEach(one -> names.add(one.getSubjectX500Principal().getName()));
        chain.stream()
                .skip(Math.max(0, chain.size() - 1))
                .map(last -> last.getIssuerX500Principal().getName())
                .filter(signer -> !names.contains(signer))
                .forEach(names::add);
        return names;
    }
}
