package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.ETAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.user.UserListing;
import org.junit.jupiter.api.Test;

/** The laws of {@link dev.partnerdirectory.core.port.out.Customers}. */
public interface CustomersContract extends DirectoryLaws {
    @Test
    default void a_customer_is_got_with_all_its_parts(Scene scene) {
        Customer found = scene.ports.customers().get(scene.customer);

        Customer sample = scene.sample.customer();
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("customDomains", ETAG)
                .isEqualTo(sample);
        assertThat(found.customDomains()).containsAll(sample.customDomains());
    }

    @Test
    default void a_customer_is_listed_once(Scene scene) {
        assertThat(Scene.all(scene.ports.customers()::list))
                .filteredOn(customer -> customer.id().equals(scene.customer))
                .singleElement()
                .satisfies(listed -> {
                    // A listing may omit the e-mail address, as the service's own listing does.
                    assertThat(listed.companyProfile())
                            .usingRecursiveComparison()
                            .ignoringFields("email")
                            .isEqualTo(scene.sample.customer().companyProfile());
                    assertThat(listed.relationshipToPartner())
                            .isEqualTo(scene.sample.customer().relationshipToPartner());
                });
    }

    @Test
    default void customers_are_listed_in_a_stable_order() {
        DirectoryUnderTest directory = directory();
        Scene.in(directory);
        Scene.in(directory);
        Scene scene = Scene.in(directory);

        assertThat(Scene.all(scene.ports.customers()::list)).isEqualTo(Scene.all(scene.ports.customers()::list));
    }

    @Test
    default void a_customer_that_does_not_exist_is_not_found() {
        DirectoryUnderTest directory = directory();

        Expect.missingCustomer(() -> directory.ports().customers().get(Samples.unknownCustomer()));
    }

    @Test
    default void a_customer_of_another_partner_is_not_there_or_forbidden() {
        DirectoryUnderTest directory = directory();
        SampleCustomer stranger = Samples.strangersCustomer();
        directory.add(stranger);

        Expect.missingCustomer(() -> directory.ports().customers().get(stranger.id()));
        Expect.missingCustomer(
                () -> directory.ports().users().list(stranger.id(), UserListing.active(), PageRequest.first()));
    }
}
