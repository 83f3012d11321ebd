package dev.partnerdirectory.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pdir} itself. */
@Command(
        name = "pdir",
        description = {
            "People and directory roles in the customers of a Microsoft partner.",
            "Without a profile it talks to the sandbox: a directory on this machine that needs no account."
        },
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or already so",
            "1:failed",
            "2:wrong usage, or a request that breaks a rule: nothing was sent",
            "3:changes are present (plan and diff with --exit-code)",
            "4:sign-in, MFA or rights",
            "5:partly done: some rows failed, the report says which",
            "6:the service is unavailable or throttling after all retries",
            "7:stopped by a guard rail: nothing was sent",
            "8:not found",
            "9:conflict",
            "130:interrupted; \"pdir resume\" goes on with a run"
        },
        footer = "  pdir user list --customer contoso.onmicrosoft.com")
final class PartnerDirCommand {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "The version.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean version;
}
