package dev.partnerdirectory.jackson;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.outcome.HealthReport;
import dev.partnerdirectory.core.plan.PlanSummary;
import java.util.List;

/** Added to records whose JSON has values that follow from their components: written, and passed over in reading. */
@JsonIgnoreProperties(
        value = {"all", "empty", "up"},
        allowGetters = true)
final class Derived {
    static final List<Class<?>> RECORDS =
            List.of(CustomerChoice.class, HealthReport.class, PlanSummary.class, UserChanges.class);

    private Derived() {}
}
