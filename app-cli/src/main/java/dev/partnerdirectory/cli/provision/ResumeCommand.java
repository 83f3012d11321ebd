package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pdir resume}. */
@Command(
        name = "resume",
        description = {
            "Goes on with a run that was killed, interrupted, or refused for want of sign-in, rights or time.",
            "What was done is not done again; what may have been done is looked for."
        },
        footer = "  pdir resume last")
public final class ResumeCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private RunParameter run;

    @Mixin
    private PaceOptions pace;

    public ResumeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Runs runs = RunParameter.runs(invocation);
        RunInfo info = run.get(runs);
        RunLabels.check(invocation, info);
        Provisioning.Options options = pace.get(invocation, PolicyOptions.usual(invocation));
        try (Session session = invocation.open(false)) {
            return new RunWork(invocation, session, options).resume(runs, info);
        }
    }
}
