package dev.partnerdirectory.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryObservationsTest {
    @Test
    void a_program_without_spring_is_observed_too() {
        List<String> ended = new ArrayList<>();
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                ended.add(context.getName() + " " + context.getLowCardinalityKeyValues());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });

        try (FakeDirectory fake =
                FakeDirectory.inMemory().seededWith(Seed.sandbox()).open()) {
            DirectoryObservations observed = new DirectoryObservations(registry, "north");
            PartnerDirectory directory = PartnerDirectory.over(observed.observe(fake))
                    .decorator(observed)
                    .build();

            directory.customers().get(CustomerRef.parse("contoso.onmicrosoft.com"));
        }

        assertThat(ended).first().asString().contains(DirectoryObservations.CALL + " ", "north", "SUCCESS");
        assertThat(ended).last().asString().contains(DirectoryObservations.USE_CASE + " ", "CustomerCatalog.get");
    }
}
