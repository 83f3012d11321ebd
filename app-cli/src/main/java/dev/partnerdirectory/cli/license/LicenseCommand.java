package dev.partnerdirectory.cli.license;

import picocli.CommandLine.Command;

/** {@code pdir license}. */
@Command(
        name = "license",
        description = "Subscribed SKUs and the licences users hold.",
        subcommands = {ListSkus.class, ListLicensesOfUser.class, AssignLicense.class, RemoveLicense.class},
        footer = {"", "Example:", "  pdir license list --customer contoso.onmicrosoft.com"})
public final class LicenseCommand {}
