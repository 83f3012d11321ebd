package dev.partnerdirectory.rest.probe;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts nobody, and remembers who wanted to be trusted: a handshake ends before anything is sent. */
final class SeenCertificates extends X509ExtendedTrustManager {
    private volatile List<X509Certificate> chain = List.of();

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
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

    private void see(X509Certificate[] shown) throws CertificateException {
        chain = List.of(shown);
        throw new CertificateException("only looked at");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) throws CertificateException {
        see(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine) throws CertificateException {
        see(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type) throws CertificateException {
        see(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) throws CertificateException {
        see(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine) throws CertificateException {
        see(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) throws CertificateException {
        see(shown);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
