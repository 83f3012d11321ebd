package dev.partnerdirectory.fake;

import dev.partnerdirectory.fake.store.Session;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The store's own random bytes, made once, that digests of requests begin with. */
final class Salt {
    private static final int LENGTH = 16;

    private Salt() {}

    static byte[] of(Session session) {
        return session.first("SELECT value FROM meta WHERE name = 'salt'", row -> row.getString(1))
                .map(HexFormat.of()::parseHex)
                .orElseGet(() -> made(session));
    }

    private static byte[] made(Session session) {
        byte[] salt = new byte[LENGTH];
        new SecureRandom().nextBytes(salt);
        session.update(
                "INSERT INTO meta (name, value) VALUES ('salt', ?)",
                HexFormat.of().formatHex(salt));
        return salt;
    }
}
