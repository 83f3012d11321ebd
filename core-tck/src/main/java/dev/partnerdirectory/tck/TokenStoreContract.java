package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;
import dev.partnerdirectory.core.port.out.TokenStore.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The laws of {@link TokenStore}. */
public interface TokenStoreContract {
    /** A store of the location under test, which is empty at the start of a test. Each call makes a new store of it. */
    TokenStore store();

    private static Secret token(int number) {
        return Secret.of("token-" + number);
    }

    @Test
    default void an_empty_store_keeps_nothing_and_has_the_empty_version() {
        assertThat(store().load()).isEqualTo(Kept.nothing());
    }

    @Test
    default void what_is_saved_is_loaded_by_every_store_on_the_place() {
        TokenStore store = store();
        TokenStore other = store();

        assertThat(store.save(token(1), Kept.EMPTY_VERSION)).isTrue();

        assertThat(store.load().value()).contains(token(1));
        assertThat(other.load()).isEqualTo(store.load());
    }

    @Test
    default void a_save_from_the_version_that_is_kept_replaces_it() {
        TokenStore store = store();
        store.save(token(1), Kept.EMPTY_VERSION);

        assertThat(store.save(token(2), store.load().version())).isTrue();

        assertThat(store.load().value()).contains(token(2));
    }

    @Test
    default void a_save_from_an_older_version_changes_nothing() {
        TokenStore store = store();
        store.save(token(1), Kept.EMPTY_VERSION);
        String old = store.load().version();
        store().save(token(2), old);

        assertThat(store.save(token(3), old)).isFalse();
        assertThat(store.save(token(3), Kept.EMPTY_VERSION)).isFalse();

        assertThat(store.load().value()).contains(token(2));
    }

    @Test
    default void a_cleared_store_is_empty_and_takes_no_save_from_before() {
        TokenStore store = store();
        store.save(token(1), Kept.EMPTY_VERSION);
        String before = store.load().version();

        store.clear();

        assertThat(store.load()).isEqualTo(Kept.nothing());
        assertThat(store.save(token(2), before)).isFalse();
        store.clear();
        assertThat(store.save(token(3), Kept.EMPTY_VERSION)).isTrue();
    }

    @Test
    default void of_many_saves_from_one_version_one_is_kept() throws InterruptedException, ExecutionException {
        store().save(token(0), Kept.EMPTY_VERSION);
        String version = store().load().version();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> saves = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                Secret token = token(i);
                TokenStore store = store();
                saves.add(threads.submit(() -> store.save(token, version)));
            }
            int kept = 0;
            for (Future<Boolean> save : saves) {
                kept += save.get() ? 1 : 0;
            }

            assertThat(kept).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
