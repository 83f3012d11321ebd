package dev.partnerdirectory.core.workflow;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.testing.Harness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People of Contoso to be brought in, as the tests ask for them, and what came of it. */
final class People {
    private static final Secret GIVEN = Secret.of("Canary!Given77");

    final Harness harness;
    final Map<UserPrincipalName, Secret> passwords = new LinkedHashMap<>();
    final List<RunEvent> events = new ArrayList<>();

    People(Harness harness) {
        this.harness = harness;
    }

    static UserRow row(long row, String local, List<String> roles, List<String> licenses) {
        return row(row, local, "Display " + local, "US", roles, licenses, "", Optional.empty());
    }

    static UserRow row(
            long row,
            String local,
            String displayName,
            String location,
            List<String> roles,
            List<String> licenses,
            String state,
            Optional<Secret> password) {
        String name = local.contains("@") ? local : local + "@contoso.onmicrosoft.com";
        return new UserRow(row, "Contoso", name, displayName, "", " ", location, roles, licenses, state, password);
    }

    static UserRow row(long row, String local, String... roles) {
        return row(row, local, List.of(roles), List.of());
    }

    static UserRow withPassword(UserRow row) {
        return row(
                row.row(),
                row.userPrincipalName(),
                row.displayName(),
                row.usageLocation(),
                row.roles(),
                row.licenses(),
                row.state(),
                Optional.of(GIVEN));
    }

    static Manifest manifest(UserRow... rows) {
        return List.<dev.partnerdirectory.core.manifest.ManifestEntry>of(rows)::forEach;
    }

    Onboarding.Report onboard(Onboarding.Options options, UserRow... rows) {
        return onboard(harness.partnerDirectory(), options, rows);
    }

    Onboarding.Report onboard(PartnerDirectory directory, Onboarding.Options options, UserRow... rows) {
        return directory
                .onboarding()
                .onboard(
                        manifest(rows),
                        options,
                        (customer, user, password) -> passwords.put(user, password),
                        events::add);
    }

    List<RowResult> onboard(UserRow... rows) {
        return onboard(Onboarding.Options.standard(), rows).rows();
    }

    RowResult one(UserRow row) {
        return onboard(row).get(0);
    }

    static List<Outcome> outcomes(RowResult result) {
        return result.steps().stream().map(StepResult::outcome).toList();
    }
}
