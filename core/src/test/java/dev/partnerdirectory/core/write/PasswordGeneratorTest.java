package dev.partnerdirectory.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.security.SecureRandom;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PasswordGeneratorTest {
    private final PasswordGenerator passwords = new PasswordGenerator(new SecureRandom());

    @Property(tries = 200)
    void a_password_keeps_every_rule_for_whomever_it_is(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 12) String local) {
        UserPrincipalName name = new UserPrincipalName(local + "@contoso.onmicrosoft.com");

        Secret password = passwords.generate(name);

        NewCustomerUser user = NewCustomerUser.of(name, "Ada", PasswordProfile.temporary(password));
        assertThat(Harness.validator().validate(user)).isEmpty();
        assertThat(password.reveal())
                .hasSizeGreaterThanOrEqualTo(16)
                .matches(text -> text.chars().anyMatch(Character::isLowerCase), "has a lower case letter")
                .matches(text -> text.chars().anyMatch(Character::isUpperCase), "has an upper case letter")
                .matches(text -> text.chars().anyMatch(Character::isDigit), "has a digit")
                .matches(text -> text.chars().anyMatch(c -> !Character.isLetterOrDigit(c)), "has a symbol")
                .doesNotContainPattern("[0Oo1lI|]")
                .matches(text -> Character.isLetterOrDigit(text.charAt(0)), "begins like no formula");
        assertThat(password.reveal().toLowerCase(Locale.ROOT)).doesNotContain(local.toLowerCase(Locale.ROOT));
    }

    @Test
    void two_passwords_differ() {
        assertThat(passwords.generate(Samples.name("ada"))).isNotEqualTo(passwords.generate(Samples.name("ada")));
    }

    @Test
    void a_source_that_repeats_itself_is_no_source() {
        PasswordGenerator broken = new PasswordGenerator(new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return 0;
            }
        });

        assertThatIllegalStateException().isThrownBy(() -> broken.generate(Samples.name("ada")));
    }

    @Test
    void the_directory_draws_from_the_given_source() {
        Harness harness = new Harness();

        assertThat(harness.partnerDirectory()
                        .users()
                        .generatePassword(Samples.name("ada"))
                        .reveal())
                .hasSize(20);
    }
}
