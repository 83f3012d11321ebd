package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ConcurrencyOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ShareOption;
import dev.partnerdirectory.core.port.in.Provisioning;
import picocli.CommandLine.Mixin;

/** {@code --concurrency} and {@code --share}: how fast to go at most. */
public final class PaceOptions {
    @Mixin
    private ConcurrencyOption concurrency;

    @Mixin
    private ShareOption share;

    /**
     * The pace that was asked for.
     *
     * @throws dev.partnerdirectory.cli.command.UsageProblem if one of them is out of range
     */
    public Provisioning.Options get(Invocation invocation) {
        return new Provisioning.Options(concurrency.get(invocation), share.get());
    }
}
