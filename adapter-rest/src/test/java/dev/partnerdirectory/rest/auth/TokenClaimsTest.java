package dev.partnerdirectory.rest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.user.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {
    @Test
    void a_persons_token_tells_who_how_and_until_when() {
        TokenClaims claims = TokenClaims.read(
                Jwt.secret("{'exp':1790000000,'aud':'https://api.partnercenter.microsoft.com','tid':'t','upn':'a@b.c',"
                        + "'amr':['pwd','mfa'],'scp':'user_impersonation other'}"));

        assertThat(claims.expiresAt()).contains(Instant.ofEpochSecond(1_790_000_000));
        assertThat(claims.audience()).contains("https://api.partnercenter.microsoft.com");
        assertThat(claims.userName()).contains("a@b.c");
        assertThat(claims.multiFactor()).contains(true);
        assertThat(claims.scopes()).containsExactlyInAnyOrder("user_impersonation", "other");
        assertThat(claims.isAppOnly()).isFalse();
    }

    @Test
    void a_token_without_the_evidence_says_that_multi_factor_is_missing() {
        assertThat(TokenClaims.read(Jwt.secret("{'amr':['pwd']}")).multiFactor())
                .contains(false);
        assertThat(TokenClaims.read(Jwt.secret("{}")).multiFactor()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'idtyp':'app'}", "{'roles':['X'],'appid':'a'}"})
    void a_token_with_roles_and_no_person_is_the_applications_own(String claims) {
        assertThat(TokenClaims.read(Jwt.secret(claims)).isAppOnly()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b.c", "..", "e30.e30", "x.%%%.y", "a.W1tbW1tbW1tbW1tbW1tbW1tbW1tbW1tbW10.c"})
    void a_token_that_is_no_jwt_says_nothing(String token) {
        TokenClaims claims = TokenClaims.read(Secret.of(token));

        assertThat(claims).isEqualTo(TokenClaims.none());
        assertThat(claims.isAppOnly()).isFalse();
    }

    @Test
    void a_token_that_could_not_stand_in_a_header_is_refused() {
        assertThatThrownBy(() -> AccessToken.of(Secret.of("abc\r\nX-Evil: 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("abc");
    }

    @Test
    void a_token_is_never_printed() {
        assertThat(AccessToken.of(Jwt.secret("{'upn':'a@b.c'}")).toString()).doesNotContain("eyJ");
    }
}
