package dev.partnerdirectory.rest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.MemoryTokenStore;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredSignInTest {
    private static final String TOKEN = Jwt.of("{'upn':'ann@contoso.com','tid':'t','amr':['pwd','mfa']}");

    private Optional<StoredSignIn> read(String cache) {
        MemoryTokenStore store = new MemoryTokenStore();
        store.with(Secret.of(cache.replace('\'', '"')));
        return StoredSignIn.read(store);
    }

    @Test
    void who_signed_in_when_and_for_how_long_is_read() {
        StoredSignIn found = read("{'AccessToken':{'a':{'secret':'" + TOKEN
                        + "','cached_at':'1700000000','expires_on':'1700003600'}},"
                        + "'RefreshToken':{'r':{'secret':'canary'}},"
                        + "'Account':{'x':{'username':'ann.lee@contoso.com'}}}")
                .orElseThrow();

        assertThat(found.userName()).contains("ann.lee@contoso.com");
        assertThat(found.obtainedAt()).contains(Instant.ofEpochSecond(1_700_000_000));
        assertThat(found.expiresAt()).contains(Instant.ofEpochSecond(1_700_003_600));
        assertThat(found.claims().multiFactor()).contains(true);
        assertThat(found.renewable()).isTrue();
        assertThat(found.toString()).doesNotContain("canary", TOKEN);
    }

    @Test
    void of_several_tokens_the_latest_counts() {
        StoredSignIn found =
                read("{'AccessToken':{'a':{'cached_at':'20','expires_on':'200'},'b':{'cached_at':'30','expires_on':'300'},"
                                + "'c':{'cached_at':'10','expires_on':'100'}}}")
                        .orElseThrow();

        assertThat(found.expiresAt()).contains(Instant.ofEpochSecond(300));
        assertThat(found.renewable()).isFalse();
    }

    @Test
    void without_an_account_the_token_says_who_it_is() {
        assertThat(read("{'AccessToken':{'a':{'secret':'" + TOKEN + "','cached_at':'1','expires_on':'2'}}}")
                        .orElseThrow()
                        .userName())
                .contains("ann@contoso.com");
    }

    @Test
    void a_refresh_token_alone_is_a_sign_in() {
        StoredSignIn found = read("{'RefreshToken':{'r':{'secret':'rt'}}}").orElseThrow();

        assertThat(found.renewable()).isTrue();
        assertThat(found.obtainedAt()).isEmpty();
        assertThat(found.expiresAt()).isEmpty();
        assertThat(found.claims()).isEqualTo(TokenClaims.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'AccessToken':{},'RefreshToken':{},'Account':{'x':{'username':'ann'}}}", "[]", "1"})
    void a_cache_without_tokens_is_nobodys(String cache) {
        assertThat(read(cache)).isEmpty();
    }

    @Test
    void nothing_stored_is_nobodys() {
        assertThat(StoredSignIn.read(new MemoryTokenStore())).isEmpty();
    }

    @Test
    void what_is_damaged_is_said_so_and_not_shown() {
        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() -> read("{'RefreshToken':{'r':{'secret':'canary"))
                .withMessage("the stored sign-in is damaged")
                .withNoCause();
    }
}
