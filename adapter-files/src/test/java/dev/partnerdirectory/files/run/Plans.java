package dev.partnerdirectory.files.run;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlannedLicense;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A plan and a journal with one of each type of step and entry. */
final class Plans {
    static final CustomerId CONTOSO = new CustomerId("11111111-1111-4111-8111-111111111111");
    static final RunId RUN = new RunId("7a2b6a10-0000-4000-8000-00000000000a");
    private static final RoleId ROLE = new RoleId("729827e3-9c14-49f7-bb1b-9608f156bbb8");
    private static final SkuId ADD_ON = new SkuId("f8a1db68-be16-40ed-86d5-cb42ce701560");
    private static final SkuId SKU = new SkuId("b05e124f-c7cc-45a0-a6aa-8cf78c946968");
    private static final RequestId REQUEST = RequestId.of("0d5f0b7e-0000-4000-8000-000000000001");
    private static final UserId USER = new UserId("aaaaaaaa-0000-4000-8000-000000000001");

    private Plans() {}

    static Plan plan() {
        UserPrincipalName name = new UserPrincipalName("Jo.Ångström@contoso.example");
        Person there = new Person(Optional.of(USER), name, "Jo \"Ångström\" 😀");
        Person toCome = Person.toCome(new UserPrincipalName("new@contoso.example"), "New\tone\u0001\\");
        UserChanges fields =
                UserChanges.none().withDisplayName("New\tone\u0001\\").withUsageLocation(new UsageLocation("DE"));
        Set<ServicePlanId> excluded = Set.of(
                new ServicePlanId("bbbbbbbb-0000-4000-8000-000000000002"),
                new ServicePlanId("aaaaaaaa-0000-4000-8000-000000000003"));
        List<Change> changes = List.of(
                new Change.CreateUser(toCome, fields),
                new Change.UpdateUser(there, fields, UserChanges.none()),
                new Change.RestoreUser(there, Set.of(ROLE)),
                new Change.GrantRole(toCome, ROLE, "Helpdesk Administrator"),
                new Change.AssignLicense(
                        toCome,
                        List.of(
                                new PlannedLicense(ADD_ON, "POWER_BI_PRO", Set.of()),
                                new PlannedLicense(SKU, "EMS", excluded))),
                new Change.RevokeRole(there, ROLE, "Helpdesk Administrator"),
                new Change.RemoveLicense(there, List.of(new PlannedLicense(SKU, "EMS", Set.of()))),
                new Change.DeleteUser(there, Set.of(ROLE)));
        List<PlanStep> steps = new ArrayList<>();
        changes.forEach(change -> steps.add(new PlanStep(
                0, steps.size() + 2L, CONTOSO, change, "not held", Optional.empty(), "00ff" + steps.size())));
        CustomerPlan part = new CustomerPlan(
                CONTOSO,
                "Contoso, <Inc>",
                "contoso.example",
                7,
                List.of(new CustomerPlan.RoleFact(ROLE, "Helpdesk Administrator", true, 1, 2)),
                List.of(new CustomerPlan.UnitFact(SKU, "EMS", 1, 5)),
                steps,
                List.of(new CustomerPlan.SettledRow(11, "ann@contoso.example")),
                List.of(new CustomerPlan.Note(12, "EMS", "cannot be done")),
                List.of(new CustomerPlan.Note(13, "Helpdesk Administrator", "member 0a is not touched")));
        return Plan.of("manifest", List.of(part));
    }

    /** One entry of each type. */
    static List<JournalEntry> entries() {
        Instant at = Instant.parse("2026-11-29T10:00:00.120Z");
        JournalEntry.Failure failure = new JournalEntry.Failure(
                ErrorKind.CONFLICT, "it is »taken«", Optional.of("2000"), Optional.empty(), Optional.of("wait"));
        return List.of(
                new JournalEntry.Begun(RUN, plan().summary().seal(), true, at),
                new JournalEntry.Intended(1, REQUEST, at),
                new JournalEntry.Finished(
                        1, Outcome.APPLIED, Optional.of(USER), Optional.of(REQUEST), Optional.empty(), at),
                new JournalEntry.HandedOver(1),
                new JournalEntry.Finished(
                        2, Outcome.REJECTED, Optional.empty(), Optional.empty(), Optional.of(failure), at),
                new JournalEntry.Verified(CONTOSO, List.of(1L, 3L), at),
                new JournalEntry.Ended(false, at));
    }
}
