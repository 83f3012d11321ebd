package dev.partnerdirectory.core.model.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserPrincipalNameTest {
    @Test
    void the_last_at_sign_parts_the_domain() {
        UserPrincipalName guest = new UserPrincipalName("Ada@fabrikam.com#EXT#@Contoso.com");

        assertThat(guest.localPart()).isEqualTo("Ada@fabrikam.com#EXT#");
        assertThat(guest.domain()).isEqualTo("Contoso.com");
        assertThat(guest.key()).isEqualTo("ada@fabrikam.com#ext#@contoso.com");
        assertThat(guest.value()).isEqualTo("Ada@fabrikam.com#EXT#@Contoso.com");
    }

    @Test
    void names_compare_ignoring_case() {
        assertThat(new UserPrincipalName("Ada@a.b"))
                .isEqualTo(new UserPrincipalName("ada@A.B"))
                .hasSameHashCodeAs(new UserPrincipalName("ADA@a.b"))
                .isEqualByComparingTo(new UserPrincipalName("ADA@a.b"))
                .isNotEqualTo(new UserPrincipalName("bob@a.b"))
                .isNotEqualTo("Ada@a.b")
                .isLessThan(new UserPrincipalName("bob@a.b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "@a.b", "ada@", "a da@a.b", "ada@a.\u0007b", "ada@a.b\n"})
    void what_has_no_two_parts_or_a_blank_is_no_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserPrincipalName(text));
    }

    @Test
    void one_letter_is_a_local_part_and_a_domain() {
        assertThat(new UserPrincipalName("a@b").localPart()).isEqualTo("a");
    }
}
