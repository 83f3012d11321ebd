package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.FABRIKAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.port.in.CustomerCatalog;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerCatalogTest {
    private final Harness harness = new Harness();
    private final CustomerCatalog customers = harness.partnerDirectory().customers();

    @Test
    void an_id_needs_no_look_up() {
        assertThat(customers.get(CONTOSO).id()).isEqualTo(CONTOSO);

        assertThat(harness.calls().of(Operation.LIST_CUSTOMERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fabrikam", "FABRIKAM", "fabrikam.onmicrosoft.com", "Fabrikam.OnMicrosoft.com"})
    void a_name_is_found_in_any_letter_case(String name) {
        assertThat(customers.get(new CustomerName(name)).id()).isEqualTo(FABRIKAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZOË ÅNGSTRÖM", "Zoe\u0308 A\u030Angstro\u0308m", "\uFEFFZoë\u00A0Ångström\u200B"})
    void a_name_is_found_however_its_letters_are_encoded(String name) {
        CustomerId zoe = new CustomerId("99999999-9999-9999-9999-999999999999");
        harness.directory().withCustomer(Samples.customer(zoe, "zoe.onmicrosoft.com", "Zoë Ångström"));

        assertThat(customers.get(new CustomerName(name)).id()).isEqualTo(zoe);
    }

    @Test
    void a_name_on_the_last_page_is_found() {
        CustomerId last = new CustomerId("99999999-9999-9999-9999-999999999999");
        harness.directory().withCustomer(Samples.customer(last, "last.onmicrosoft.com", "Last"));

        assertThat(customers.get(new CustomerName("last")).id()).isEqualTo(last);
    }

    @Test
    void a_name_that_nobody_bears_is_not_found() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> customers.get(new CustomerName("Adatum")))
                .withMessageContaining("Adatum")
                .satisfies(absent -> {
                    assertThat(absent.missing()).isEqualTo(NotFound.Missing.CUSTOMER);
                    assertThat(absent.details().remedy()).isPresent();
                });
    }

    @Test
    void a_name_that_two_bear_is_ambiguous_and_both_are_named() {
        CustomerId twin = new CustomerId("99999999-9999-9999-9999-999999999999");
        harness.directory().withCustomer(Samples.customer(twin, "contoso-it.onmicrosoft.com", "contoso"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> customers.get(new CustomerName("Contoso")))
                .withMessageContaining("2 customers")
                .withMessageContaining(CONTOSO.value())
                .withMessageContaining("contoso.onmicrosoft.com")
                .withMessageContaining(twin.value())
                .satisfies(conflict -> {
                    assertThat(conflict.reason()).isEqualTo(Conflict.Reason.AMBIGUOUS);
                    assertThat(conflict.details().remedy()).contains(new Remedy("name the customer by id or domain"));
                });
    }

    @Test
    void getting_by_name_asks_for_the_whole_customer() {
        assertThat(customers.get(new CustomerName("Contoso")).id()).isEqualTo(CONTOSO);

        assertThat(harness.calls().of(Operation.GET_CUSTOMER)).hasSize(1);
    }

    @Test
    void getting_an_id_that_nobody_has_is_not_found() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> customers.get(new CustomerId("99999999-9999-9999-9999-999999999999")));
    }

    @Test
    void listing_is_lazy_and_goes_to_the_end() {
        for (int i = 0; i < 5; i++) {
            CustomerId id = new CustomerId("99999999-9999-9999-9999-99999999999" + i);
            harness.directory().withCustomer(Samples.customer(id, "c" + i + ".onmicrosoft.com", "C" + i));
        }

        assertThat(customers.list().findFirst().map(Customer::id)).contains(CONTOSO);
        assertThat(harness.calls().log()).hasSize(1);
        assertThat(customers.list()).hasSize(7);
    }

    @Test
    void a_page_is_as_large_as_asked() {
        assertThat(customers.page(PageRequest.ofSize(1)).items()).hasSize(1);
    }

    @Test
    void all_calls_of_one_question_carry_one_correlation_id() {
        customers.get(new CustomerName("Fabrikam"));

        assertThat(harness.calls().log())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.correlationId()).isPresent())
                .extracting(call -> call.correlationId())
                .containsOnly(harness.calls().log().get(0).correlationId());
    }

    @Test
    void every_question_has_a_correlation_id_of_its_own() {
        customers.get(CONTOSO);
        customers.get(CONTOSO);

        assertThat(harness.calls().log().get(0).correlationId())
                .isNotEqualTo(harness.calls().log().get(1).correlationId());
    }
}
