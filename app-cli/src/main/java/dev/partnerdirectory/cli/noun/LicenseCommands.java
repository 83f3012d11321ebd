package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.columns.LicenseColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir license}. */
@Command(
        name = "license",
        addMethodSubcommands = false,
        description = "Subscribed SKUs and users' licences.",
        footer = "  pdir license list --customer contoso.onmicrosoft.com")
public record LicenseCommands(Invocation invocation) {
    @Command(
            aliases = "ls",
            description = "Lists the SKUs that a customer has bought, with their units.",
            footer = "  pdir license list --customer contoso.onmicrosoft.com")
    void list(@Mixin CustomerOption customer, @Mixin ListOptions rows) {
        CustomerRef whose = customer.get(invocation);
        rows.print(invocation, LicenseColumns.SUBSCRIBED, directory -> directory.licenses().list(whose).stream());
    }

    @Command(
            description = "Lists the licences of a user.",
            footer = "  pdir license of --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com")
    void of(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Mixin ListOptions rows) {
        CustomerRef whose = customer.get(invocation);
        rows.print(invocation, LicenseColumns.LICENSE, directory -> directory.licenses().of(whose, user).stream());
    }

    @Command(
            aliases = "add",
            description = "Assigns a licence. It is no error if the user has it already.",
            footer =
                    "  pdir license assign --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com EMS")
    void assign(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Parameters(paramLabel = "SKU", description = ParameterHelp.SKU) SkuRef sku,
            @Option(
                            names = "--exclude-plan",
                            paramLabel = "ID",
                            split = ",",
                            description = "Ids of service plans to leave out.")
                    @Nullable
                    Set<ServicePlanId> excludedPlans,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        dryRun.write(
                invocation,
                LicenseColumns.update(user, sku),
                directory -> warned(directory
                        .licenses()
                        .assign(whose, user, sku, Objects.requireNonNullElse(excludedPlans, Set.of()))));
    }

    @Command(
            aliases = "rm",
            description = "Removes a licence. It is no error if the user does not have it.",
            footer = "  pdir license remove --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com EMS"
                    + " --yes")
    void remove(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Parameters(paramLabel = "SKU", description = ParameterHelp.SKU) SkuRef sku,
            @Mixin YesOption yes,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        yes.consent(invocation, dryRun, "take the licence %s from %s of %s".formatted(sku, user, whose));
        dryRun.write(
                invocation,
                LicenseColumns.update(user, sku),
                directory -> warned(directory.licenses().remove(whose, user, sku)));
    }

    private Done<List<LicenseWarning>> warned(Done<List<LicenseWarning>> done) {
        done.value().forEach(warning -> invocation.warn(warning.message()));
        return done;
    }
}
