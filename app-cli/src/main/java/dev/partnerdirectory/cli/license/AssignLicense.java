package dev.partnerdirectory.cli.license;

import dev.partnerdirectory.cli.columns.DoneColumns;
import dev.partnerdirectory.cli.columns.LicenseColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "assign",
        description = "Gives a user a licence; holding it so already is success.",
        footer = {
            "",
            "Example:",
            "  pdir license assign --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com EMS"
        })
final class AssignLicense implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Parameters(paramLabel = "SKU", description = "An id, a part number such as EMS, or a product name.")
    private SkuRef sku;

    @Option(
            names = "--exclude-plan",
            paramLabel = "ID",
            split = ",",
            description = "Service plans to leave out, by id.")
    private Set<ServicePlanId> excludedPlans = Set.of();

    @Mixin
    private DryRunOption dryRun;

    AssignLicense(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = dryRun.open(invocation)) {
            Done<List<LicenseWarning>> done = session.directory().licenses().assign(whose, user, sku, excludedPlans);
            done.value().forEach(warning -> invocation.warn(warning.message()));
            invocation.printer().one(DoneColumns.of(LicenseColumns.update(user, sku)), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
