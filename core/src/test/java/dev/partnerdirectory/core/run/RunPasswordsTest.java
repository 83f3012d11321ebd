package dev.partnerdirectory.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunPasswordsTest {
    private final RunPasswords passwords = new RunPasswords(Secret.of("one secret"), Map.of());

    @Test
    void same_user_has_the_same_password_in_the_same_run() {
        RunPasswords again = new RunPasswords(Secret.of("one secret"), Map.of());

        assertThat(again.of(Samples.CONTOSO, Samples.name("ann")))
                .isEqualTo(passwords.of(Samples.CONTOSO, new UserPrincipalName("ANN@contoso.onmicrosoft.com")));
    }

    @Test
    void other_run_other_customer_and_other_user_have_another() {
        Set<String> different = new HashSet<>();
        different.add(passwords.of(Samples.CONTOSO, Samples.name("ann")).reveal());
        different.add(passwords.of(Samples.FABRIKAM, Samples.name("ann")).reveal());
        different.add(passwords.of(Samples.CONTOSO, Samples.name("bob")).reveal());
        different.add(new RunPasswords(Secret.of("another"), Map.of())
                .of(Samples.CONTOSO, Samples.name("ann"))
                .reveal());

        assertThat(different).hasSize(4);
    }

    @Test
    void every_password_keeps_the_services_rules() {
        for (int i = 0; i < 500; i++) {
            Secret password = passwords.of(Samples.CONTOSO, Samples.name("a" + i));

            assertThat(Harness.validator().validate(PasswordProfile.temporary(password)))
                    .isEmpty();
        }
    }
}
