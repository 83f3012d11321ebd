package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into cells: texts that only look like values, and names as people use them. */
class ManifestTextsTest {
    private final Bench bench = new Bench();

    private static UserRow called(String displayName) {
        return UserRow.of("Contoso", "jo@contoso.onmicrosoft.com")
                .row(1)
                .displayName(displayName)
                .build();
    }

    private static UserRow named(String userPrincipalName) {
        return UserRow.of("Contoso", userPrincipalName).row(1).displayName("Jo").build();
    }

    private String onlyFault(UserRow row) {
        List<Violation> faults = bench.faults(row);
        assertThat(faults).hasSize(1);
        return faults.get(0).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#REF!",
                "#NAME?",
                "#DIV/0!",
                "#VALUE!",
                "#BEZUG!",
                "#NV",
                "#WERT!",
                "#¿NOMBRE?",
                "#N/D",
                "#ССЫЛКА!",
                "#Н/Д",
                "#SPILL!",
                "Err:502",
                "#####"
            })
    void an_error_of_the_spreadsheet_is_no_name(String error) {
        assertThat(onlyFault(called(error)))
                .isEqualTo("row 1: displayName is '%s', an error of the spreadsheet".formatted(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#Team Alpha", "No. 1!", "Jo#1", "N/A Smith"})
    void a_name_that_only_resembles_one_is_taken(String name) {
        assertThat(bench.faults(called(name))).isEmpty();
    }

    @Test
    void a_character_that_is_in_no_name_is_told() {
        assertThat(onlyFault(called("Line\nBreak"))).endsWith("displayName holds a line break");
        assertThat(onlyFault(called("Line\u2028Break"))).endsWith("displayName holds a line break");
        assertThat(onlyFault(called("Tab\there"))).endsWith("displayName holds a tab");
        assertThat(onlyFault(called("Be\u0007ll"))).endsWith("displayName holds the control character U+0007");
        assertThat(onlyFault(called("M\uFFFDller")))
                .endsWith("displayName holds U+FFFD, in place of a character that was lost");
    }

    @Test
    void a_name_is_the_same_composed_or_decomposed_with_whatever_blanks() {
        UserChanges composed = UserChanges.none().withDisplayName("Zo\u00EB \u00C5ngstr\u00F6m");
        bench.directory.users().update(Samples.CONTOSO, bench.given("zoe").id(), composed, Bench.id());
        UserRow decomposed = UserRow.of("Contoso\u00A0", "\u200Bzoe@contoso.onmicrosoft.com\uFEFF")
                .row(1)
                .displayName("Zoe\u0308\u00A0A\u030Angstro\u0308m")
                .build();

        bench.plan(decomposed);

        assertThat(bench.steps()).isEmpty();
    }

    @Test
    void a_name_that_the_directory_has_decomposed_is_left_alone() {
        UserChanges decomposed = UserChanges.none().withDisplayName("Zoe\u0308");
        bench.directory.users().update(Samples.CONTOSO, bench.given("jo").id(), decomposed, Bench.id());

        bench.plan(called("Zo\u00EB"));

        assertThat(bench.steps()).isEmpty();
    }

    @Test
    void a_joiner_that_a_script_needs_stays() {
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647";

        assertThat(called(persian + "\u200B").displayName()).isEqualTo(persian);
        assertThat(called("Jo\u200D").displayName()).isEqualTo("Jo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Helpdesk admin", "Help Desk Admin", "helpdesk-administrators", "Helpdesk\u00A0Administrator"})
    void an_administrator_may_be_called_admin(String role) {
        bench.plan(present(1, "jo", role));

        assertThat(bench.steps()).hasSize(2);
    }

    @Test
    void two_names_in_one_cell_are_told_apart() {
        assertThat(onlyFault(present(1, "jo", "Reports Reader, Directory Readers")))
                .endsWith("it must be one name; separate several names in a cell by ;");
    }

    @ParameterizedTest
    @CsvSource({
        "contoso:EMS, did you mean EMS?",
        "EMS E3, did you mean EMS?",
        "emz, did you mean EMS?",
        "E3, buy ENTERPRISEPACK or SPE_E3 first",
        "Business Premium, buy SPB first",
    })
    void a_sku_by_a_name_people_use_has_a_hint(String name, String hint) {
        bench.directory.withSku(Samples.ems(5));

        assertThat(onlyFault(licensed(present(1, "jo"), name))).contains(hint);
    }

    @Test
    void a_domain_of_another_customer_is_told_by_its_name() {
        assertThat(onlyFault(named("jo@fabrikam.onmicrosoft.com")))
                .isEqualTo("row 1: userPrincipalName has the domain 'fabrikam.onmicrosoft.com', which is customer"
                        + " Fabrikam's");
    }

    @Test
    void a_domain_that_the_customer_does_not_have_is_told_with_the_nearest() {
        bench.directory.withCustomer(contoso("contoso.onmicrosoft.com", "contoso.example"));

        assertThat(onlyFault(named("jo@contoso.onmicrosft.com")))
                .endsWith(
                        "has the domain 'contoso.onmicrosft.com', which is not a known domain of customer Contoso; did you"
                                + " mean contoso.onmicrosoft.com?");
        assertThat(onlyFault(named("jo@elsewhere.net"))).endsWith("known are contoso.onmicrosoft.com, contoso.example");
        assertThat(bench.faults(named("jo@Contoso.example"))).isEmpty();
    }

    @Test
    void a_domain_is_not_judged_where_the_service_tells_none_or_somebody_has_it() {
        assertThat(bench.faults(named("jo@elsewhere.net"))).isEmpty();

        bench.directory.withCustomer(contoso("contoso.onmicrosoft.com"));
        bench.given("there");
        UserChanges moved = UserChanges.none().withUserPrincipalName(new UserPrincipalName("x@elsewhere.net"));
        bench.directory.users().update(Samples.CONTOSO, bench.given("x").id(), moved, Bench.id());

        assertThat(bench.faults(named("jo@elsewhere.net"))).isEmpty();
    }

    private static Customer contoso(String... domains) {
        return Samples.customer(Samples.CONTOSO, "contoso.onmicrosoft.com", "Contoso").toBuilder()
                .customDomains(List.of(domains))
                .build();
    }
}
