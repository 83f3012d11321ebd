package dev.partnerdirectory.rest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenMaskTest {
    @ParameterizedTest
    @CsvSource({
        "Authorization: Bearer abc,Authorization: Bearer ********",
        "bearer token1 was sent,Bearer ******** was sent",
        "Bearer token-of-somebody,Bearer ********",
        "Bearer tokens.of.somebody,Bearer ********",
        "client_secret=s3cret&x=1,client_secret=********&x=1"
    })
    void masks_what_may_be_a_token_or_is_named_like_a_secret(String text, String masked) {
        assertThat(TokenMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Bearer token has expired.", "Send a bearer token.", "no Bearer tokens"})
    void leaves_the_words_bearer_token(String text) {
        assertThat(TokenMask.mask(text)).isEqualTo(text);
    }
}
