package dev.partnerdirectory.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pdir} itself. */
@Command(
        name = "pdir",
        description = {
            "Manages users, directory roles and licences in the customer tenants of a Microsoft partner.",
            "Without a profile it uses the sandbox: a directory on this machine. It needs no account."
        },
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:failed",
            "2:wrong usage or invalid input: nothing was sent",
            "3:changes are present (plan and diff with --exit-code, report)",
            "4:not signed in, MFA required, or insufficient rights",
            "5:partly done: some rows or customers failed, the output says which",
            "6:service unavailable or throttling after all retries",
            "7:stopped by a guard rail: nothing was sent",
            "8:not found",
            "9:conflict",
            "130:interrupted; \"pdir resume\" continues a run"
        },
        footer = "  pdir user list --customer contoso.onmicrosoft.com")
final class PartnerDirCommand {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean version;
}
