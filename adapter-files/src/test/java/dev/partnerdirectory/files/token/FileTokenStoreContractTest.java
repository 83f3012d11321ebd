package dev.partnerdirectory.files.token;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;
import dev.partnerdirectory.tck.TokenStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreContractTest {
    @TempDir
    private Path folder;

    @Nested
    class Plain implements TokenStoreContract {
        @Override
        public TokenStore store() {
            return FileTokenStore.plain(folder.resolve("sign-in"));
        }
    }

    @Nested
    class Encrypted implements TokenStoreContract {
        @Override
        public TokenStore store() {
            return FileTokenStore.encrypted(folder.resolve("sign-in"), Secret.of("key"));
        }
    }
}
