package dev.partnerdirectory.core.model.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.NotBlankIfPresent;
import dev.partnerdirectory.core.testing.Harness;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {
    record Named(@EntraRules UserPrincipalName value) {}

    record Locked(@EntraRules Secret value) {}

    record Placed(@EntraRules UsageLocation value) {}

    record Noted(Optional<@NotBlankIfPresent String> value) {}

    private static Set<String> reasons(Object input) {
        return Harness.validator().validate(input).stream()
                .map(ConstraintViolation::getMessage)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Nested
    class Names {
        private static final String DOMAIN = "contoso.onmicrosoft.com";

        static Stream<String> good() {
            return Stream.of(
                    "a@" + DOMAIN,
                    "Ada.O'Neil-Lovelace_1!#^~@" + DOMAIN,
                    "x".repeat(64) + "@" + DOMAIN,
                    "ada@" + "x".repeat(44) + ".com",
                    "ada@a.b",
                    "ada@a-b.c1");
        }

        @ParameterizedTest
        @MethodSource("good")
        void names_inside_the_rules_are_valid(String name) {
            assertThat(reasons(new Named(new UserPrincipalName(name)))).isEmpty();
        }

        @Test
        void the_local_part_has_at_most_64_characters() {
            assertThat(reasons(new Named(new UserPrincipalName("x".repeat(65) + "@" + DOMAIN))))
                    .containsExactly("must have at most 64 characters before the @, not 65");
        }

        @Test
        void the_domain_has_at_most_48_characters() {
            assertThat(reasons(new Named(new UserPrincipalName("ada@" + "x".repeat(45) + ".com"))))
                    .containsExactly("must have at most 48 characters after the @, not 49");
        }

        @ParameterizedTest
        @ValueSource(strings = {".ada", "ada.", "a..da", "."})
        void dots_do_not_stand_first_last_or_twice(String local) {
            assertThat(reasons(new Named(new UserPrincipalName(local + "@" + DOMAIN))))
                    .containsExactly("must not have a dot first, last or twice in a row before the @");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ad(a", "adä", "a@b", "a+b", "a/b"})
        void other_characters_are_refused(String local) {
            assertThat(reasons(new Named(new UserPrincipalName(local + "@" + DOMAIN))))
                    .containsExactly("may only have letters A to Z, digits and ' . - _ ! # ^ ~ before the @");
        }

        @ParameterizedTest
        @ValueSource(strings = {"contoso", "contoso.", ".com", "-a.com", "a-.com", "a..com", "a_b.com", "contoso.com-"})
        void domains_have_two_labels_or_more(String domain) {
            assertThat(reasons(new Named(new UserPrincipalName("ada@" + domain))))
                    .containsExactly("must have a domain such as contoso.onmicrosoft.com after the @");
        }
    }

    @Nested
    class Passwords {
        @ParameterizedTest
        @ValueSource(
                strings = {"Passwor1", "password1!", "PASSWORD1!", "Password!", "abc ABC 123", "Renew456*", "~Aa ~~~~"})
        void three_classes_of_four_are_enough(String password) {
            assertThat(reasons(new Locked(Secret.of(password)))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "password",
                    "PASSWORD1",
                    "12345678!",
                    "password1",
                    "passWORD",
                    "pass word",
                    "pass!@word",
                    "azazAZAZ",
                    "azaz0909",
                    "AZAZ0909"
                })
        void two_classes_are_not(String password) {
            assertThat(reasons(new Locked(Secret.of(password))))
                    .containsExactly("must have three of lower case, upper case, digit and symbol");
        }

        @ParameterizedTest
        @ValueSource(ints = {8, 9, 255, 256})
        void lengths_to_the_edges_are_valid(int length) {
            assertThat(reasons(new Locked(Secret.of("Aa1" + "x".repeat(length - 3)))))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 7, 257})
        void lengths_beyond_are_not(int length) {
            assertThat(reasons(new Locked(Secret.of("Aa1" + "x".repeat(length - 3)))))
                    .containsExactly("must be 8 to 256 characters long");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Pässword1", "Password1\u007f", "Password1\t", "Password1\u20ac"})
        void only_printable_ascii_is_valid(String password) {
            assertThat(reasons(new Locked(Secret.of(password))))
                    .containsExactly("may only have printable ASCII characters");
        }

        @Test
        void all_reasons_are_told_at_once() {
            assertThat(reasons(new Locked(Secret.of("ä")))).hasSize(3);
        }
    }

    @Nested
    class LocalParts {
        @ParameterizedTest
        @ValueSource(strings = {"Xx-ada-12", "ADA45678x", "xX12345Ada"})
        void a_password_with_the_local_part_in_it_is_refused(String password) {
            assertThat(reasons(user(PasswordProfile.permanent(Secret.of(password)))))
                    .containsExactly("must not contain the local part of the user principal name");
        }

        @Test
        void a_password_without_it_is_valid() {
            assertThat(reasons(user(PasswordProfile.permanent(Secret.of("Xx-ad-a-12")))))
                    .isEmpty();
        }

        @Test
        @SuppressWarnings({"NullAway", "DataFlowIssue"})
        void what_is_not_set_at_all_is_told_once() {
            NewCustomerUser user = new NewCustomerUser(
                    null,
                    "Ada",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    null);

            assertThat(Harness.validator().validate(user))
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.getMessage()).isEqualTo("must not be missing"));
        }

        private NewCustomerUser user(PasswordProfile password) {
            return NewCustomerUser.of(new UserPrincipalName("ada@contoso.onmicrosoft.com"), "Ada", password);
        }
    }

    @Nested
    class Places {
        @ParameterizedTest
        @ValueSource(strings = {"US", "de", "AX", "GB", "ZW"})
        void countries_are_valid(String code) {
            assertThat(reasons(new Placed(new UsageLocation(code)))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"XX", "UK", "ZZ", "EU", "AA"})
        void other_pairs_of_letters_are_not(String code) {
            assertThat(reasons(new Placed(new UsageLocation(code))))
                    .singleElement()
                    .asString()
                    .startsWith("must be a country code of ISO 3166-1 alpha-2, such as US, not '" + code + "'");
        }

        @Test
        void the_code_that_the_european_union_uses_has_a_hint() {
            assertThat(reasons(new Placed(new UsageLocation("UK"))))
                    .singleElement()
                    .asString()
                    .endsWith(", not 'UK'; did you mean GB?");
        }

        @ParameterizedTest
        @CsvSource({
            "USA, US",
            "U.S.A., US",
            "england, GB",
            "Germany, DE",
            "Deutschland, DE",
            "Österreich, AT",
            "Allemagne, DE",
            "España, ES",
            "日本, JP",
            "DEU, DE",
            "Holland, NL",
            "Czech Republic, CZ"
        })
        void a_country_that_is_no_code_is_repeated_with_a_hint(String text, String code) {
            assertThatThrownBy(() -> new UsageLocation(text))
                    .hasMessageEndingWith("not '%s'; did you mean %s?".formatted(text, code));
        }

        @Test
        void a_text_that_no_country_is_called_by_has_no_hint() {
            assertThatThrownBy(() -> new UsageLocation("Atlantis")).hasMessageEndingWith("not 'Atlantis'");
        }
    }

    @Nested
    class Texts {
        @Test
        void an_absent_text_is_valid_and_a_blank_one_is_not() {
            assertThat(reasons(new Noted(Optional.empty()))).isEmpty();
            assertThat(reasons(new Noted(Optional.of("a\nb")))).isEmpty();
            assertThat(reasons(new Noted(Optional.of(" \n")))).containsExactly("must not be blank");
            assertThat(reasons(new Noted(Optional.of("")))).containsExactly("must not be blank");
        }
    }
}
