package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.profile.ConfigProblem;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.Tls;
import dev.partnerdirectory.rest.auth.ClientCredential;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** The certificates of a profile of kind rest: for signing in, for TLS, and the trusted ones. */
record Certificates(EffectiveSettings settings) {
    /** Opens a file, which may fail. */
    @FunctionalInterface
    private interface Opening<T> {
        T open() throws IOException, GeneralSecurityException;
    }

    /** The certificate with which the application signs in, instead of a secret. */
    Optional<ClientCredential> ofApplication() {
        return file(Setting.CLIENT_CERTIFICATE).map(file -> {
            Secret password = password(Setting.CLIENT_CERTIFICATE, Setting.CLIENT_CERTIFICATE_PASSWORD);
            return opened(Setting.CLIENT_CERTIFICATE, () -> ClientCredential.certificate(file, password));
        });
    }

    /** Connections to an address, with the trusted certificates and the client certificate. */
    ConnectionOptions trusting(ConnectionOptions plain) {
        Optional<Path> trusted = file(Setting.TLS_TRUST);
        Optional<Tls.Identity> identity = file(Setting.TLS_CERTIFICATE)
                .map(file ->
                        new Tls.Identity(file, password(Setting.TLS_CERTIFICATE, Setting.TLS_CERTIFICATE_PASSWORD)));
        if (trusted.isEmpty() && identity.isEmpty()) {
            return plain;
        }
        Setting blamed = identity.isPresent() ? Setting.TLS_CERTIFICATE : Setting.TLS_TRUST;
        return plain.withSslContext(opened(blamed, () -> Tls.context(trusted.orElse(null), identity.orElse(null))));
    }

    private Optional<Path> file(Setting key) {
        return settings.value(key).map(text -> Path.of(text.strip()));
    }

    private Secret password(Setting file, Setting key) {
        return settings.secret(key)
                .orElseThrow(() -> new ConfigProblem("%s is set but %s is not".formatted(file.word(), key.word())));
    }

    private <T> T opened(Setting key, Opening<T> opening) {
        try {
            return opening.open();
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigProblem(
                    "%s %s cannot be opened: %s"
                            .formatted(key.word(), settings.value(key).orElse(""), e.getMessage()),
                    e);
        }
    }
}
