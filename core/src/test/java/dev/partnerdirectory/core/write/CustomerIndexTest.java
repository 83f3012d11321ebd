package dev.partnerdirectory.core.write;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.FABRIKAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIndexTest {
    private static final CustomerId TWIN = new CustomerId("88888888-8888-8888-8888-888888888888");
    private static final CustomerId NOBODY = new CustomerId("99999999-9999-9999-9999-999999999999");

    private final CustomerIndex index = new CustomerIndex(Stream.of(
            customer(CONTOSO, "contoso.onmicrosoft.com", "Contoso", "contoso.com"),
            customer(FABRIKAM, "fabrikam.onmicrosoft.com", "Fabrikam", "shared.example"),
            customer(TWIN, "shared.example", "fabrikam")));

    private static Customer customer(CustomerId id, String domain, String company, String... customDomains) {
        return Samples.customer(id, domain, company).toBuilder()
                .customDomains(List.of(customDomains))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTOSO", "Contoso.OnMicrosoft.com", "contoso.COM", "\u200Bcontoso.com"})
    void a_customer_is_named_by_company_domain_or_custom_domain(String name) {
        assertThat(index.id(new CustomerName(name))).isEqualTo(CONTOSO);
    }

    @Test
    void a_customer_is_not_named_by_another_domain() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> index.id(new CustomerName("contoso.net")));
    }

    @Test
    void a_manifest_names_a_customer_by_its_domain_if_no_other_has_it() {
        assertThat(index.nameOf(FABRIKAM)).isEqualTo("fabrikam.onmicrosoft.com");
        assertThat(index.nameOf(TWIN)).isEqualTo(TWIN.value());
    }

    @Test
    void all_customers_that_are_not_there_are_listed_with_what_to_do() {
        CustomerChoice choice = new CustomerChoice(
                List.of(CONTOSO, NOBODY, new CustomerName("Contosso"), new CustomerName("Fabrikam")));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> index.chosen(choice))
                .withMessage("not every customer that is named is there: no customer has the id " + NOBODY
                        + "; no customer has the id, domain or company name 'Contosso'; 2 customers have the name"
                        + " 'Fabrikam': " + FABRIKAM + " (fabrikam.onmicrosoft.com), " + TWIN + " (shared.example)")
                .extracting(absent -> absent.details().remedy().orElseThrow().text())
                .isEqualTo(
                        "list the customers to see their ids and domains; did you mean Contoso, or contoso.com?; name"
                                + " the customer by id or domain");
    }
}
