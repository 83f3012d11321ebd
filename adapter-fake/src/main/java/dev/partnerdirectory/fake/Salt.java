package dev.partnerdirectory.fake;

import dev.partnerdirectory.fake.store.Tables;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The store's own random bytes, made once, that digests of requests begin with. */
final class Salt {
    private static final String MARK = "salt";
    private static final int LENGTH = 16;

    private Salt() {}

    static byte[] of(Tables tables) {
        return tables.mark(MARK).map(HexFormat.of()::parseHex).orElseGet(() -> made(tables));
    }

    private static byte[] made(Tables tables) {
        byte[] salt = new byte[LENGTH];
        new SecureRandom().nextBytes(salt);
        tables.mark(MARK, HexFormat.of().formatHex(salt));
        return salt;
    }
}
