package dev.partnerdirectory.files.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreTest {
    private static final Secret KEY = Secret.of("a long and winding key");
    private static final Secret CACHE = Secret.of("{\"RefreshToken\":\"canary-refresh\"}");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("pdir").resolve("sign-in");
    }

    @Test
    void what_is_saved_is_there_for_the_owner_alone() throws IOException {
        TokenStore store = FileTokenStore.plain(file);

        save(store, CACHE);

        assertThat(store.load().value()).contains(CACHE);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void saving_again_replaces_and_leaves_nothing_aside() throws IOException {
        TokenStore store = FileTokenStore.plain(file);
        save(store, CACHE);

        save(store, Secret.of("other"));

        assertThat(store.load().value()).contains(Secret.of("other"));
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertThat(all)
                    .containsExactlyInAnyOrder(file, folder.resolve("pdir").resolve("sign-in.lock"));
        }
    }

    @Test
    void nothing_saved_or_forgotten_is_nothing() {
        TokenStore store = FileTokenStore.encrypted(file, KEY);
        assertThat(store.load().value()).isEmpty();
        save(store, CACHE);

        store.clear();

        assertThat(store.load().value()).isEmpty();
    }

    @Test
    void with_a_key_the_file_tells_nothing_and_no_two_are_alike() throws IOException {
        TokenStore store = FileTokenStore.encrypted(file, KEY);

        save(store, CACHE);
        byte[] first = Files.readAllBytes(file);
        save(store, CACHE);

        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("canary", "RefreshToken");
        assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
        assertThat(FileTokenStore.encrypted(file, KEY).load().value()).contains(CACHE);
    }

    @Test
    void one_store_draws_its_key_once_and_no_two_stores_the_same() throws IOException {
        TokenStore store = FileTokenStore.encrypted(file, KEY);
        save(store, CACHE);
        byte[] first = Files.readAllBytes(file);
        store.load();
        save(store, Secret.of("other"));
        byte[] second = Files.readAllBytes(file);
        Path elsewhere = folder.resolve("elsewhere");
        save(FileTokenStore.encrypted(elsewhere, KEY), CACHE);

        assertThat(salt(second)).isEqualTo(salt(first));
        assertThat(nonce(second)).isNotEqualTo(nonce(first));
        assertThat(salt(Files.readAllBytes(elsewhere))).isNotEqualTo(salt(first));
        assertThat(store.load().value()).contains(Secret.of("other"));
    }

    @Test
    void what_another_store_wrote_meanwhile_is_read() {
        TokenStore one = FileTokenStore.encrypted(file, KEY);
        save(one, CACHE);
        save(FileTokenStore.encrypted(file, KEY), Secret.of("newer"));

        assertThat(one.load().value()).contains(Secret.of("newer"));
    }

    /** Saves over any version. */
    private static void save(TokenStore store, Secret value) {
        assertThat(store.save(value, store.load().version())).isTrue();
    }

    private static byte[] salt(byte[] sealed) {
        return Arrays.copyOfRange(sealed, 5, 21);
    }

    private static byte[] nonce(byte[] sealed) {
        return Arrays.copyOfRange(sealed, 21, 33);
    }

    @Test
    void another_key_no_key_or_a_changed_byte_opens_nothing() throws IOException {
        save(FileTokenStore.encrypted(file, KEY), CACHE);

        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(
                        () -> FileTokenStore.encrypted(file, Secret.of("other")).load())
                .withMessageContaining("cannot be decrypted");
        assertThatThrownBy(() -> FileTokenStore.plain(file).load()).isInstanceOf(Unauthenticated.class);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> FileTokenStore.encrypted(file, KEY).load()).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void a_file_that_others_may_read_is_not_believed() throws IOException {
        TokenStore store = FileTokenStore.plain(file);
        save(store, CACHE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(store::load)
                .satisfies(
                        e -> assertThat(e.details().remedy()).map(Remedy::text).contains("chmod 600 " + file));
    }
}
