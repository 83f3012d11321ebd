package dev.partnerdirectory.core.workflow;

import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;

/** Onboardings of people of Contoso, as the tests ask for them, and what came of each. */
final class People {
    static final CustomerRef CONTOSO = new CustomerName("Contoso");

    private People() {}

    static Onboarding.Request request(String local, RoleRef... roles) {
        return request(1, local, List.of(roles), List.of());
    }

    static Onboarding.Request request(long row, String local, List<RoleRef> roles, List<SkuRef> licenses) {
        return new Onboarding.Request(row, CONTOSO, Samples.newUser(local), roles, licenses);
    }

    static List<Outcome.Kind> kinds(WorkflowResult result) {
        return result.steps().stream().map(step -> step.outcome().kind()).toList();
    }
}
