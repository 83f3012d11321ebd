package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("StringConcatToTextBlock") // line ends are part of what is looked at
class CustomerCommandsTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";

    @TempDir
    Path home;

    @Test
    void are_listed_as_csv() {
        assertThat(Run.in(home)
                        .ok("customer", "list", "-o", "csv", "--columns", "companyProfile.domain,id")
                        .out())
                .isEqualTo("companyProfile.domain,id\r\n"
                        + "contoso.onmicrosoft.com,11111111-1111-4111-8111-111111111111\r\n"
                        + "fabrikam.onmicrosoft.com,22222222-2222-4222-8222-222222222222\r\n");
    }

    @Test
    void are_listed_as_a_table_on_a_terminal() {
        Result result = Run.in(home)
                .on(Terminal.everywhere(100))
                .with("NO_COLOR", "1")
                .pdir("customer", "list", "--columns", "companyProfile.companyName,relationshipToPartner");

        assertThat(result.out()).isEqualTo("""
                        companyName  relationshipToPartner
                        Contoso      reseller
                        Fabrikam     reseller
                        """);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void one_is_found_by_name_by_domain_and_by_id() {
        String byName = Run.in(home).ok("customer", "get", "Contoso").out();

        assertThat(Run.in(home).ok("customer", "get", CONTOSO).out()).isEqualTo(byName);
        assertThat(Run.in(home)
                        .ok("customer", "get", "11111111-1111-4111-8111-111111111111")
                        .out())
                .isEqualTo(byName)
                .contains("\"allowDelegatedAccess\": true");
    }

    @Test
    void an_unknown_one_is_not_found() {
        Run.in(home)
                .assertRefused(
                        8,
                        "error: no customer has the id, domain or company name 'nobody';.*",
                        "customer",
                        "get",
                        "nobody");
    }
}
