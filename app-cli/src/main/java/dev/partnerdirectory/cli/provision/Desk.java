package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.PasswordHandOver;
import dev.partnerdirectory.core.port.out.RunSecrets;

/** Provisioning for those who only plan and look: it can make nobody, and so needs no secret. */
final class Desk implements RunSecrets, PasswordHandOver {
    private Desk() {}

    static Provisioning over(PartnerDirectory directory) {
        Desk desk = new Desk();
        return directory.provisioning(desk, desk);
    }

    /** For reading plans and journals alone: behind it is no directory. */
    static Provisioning withoutDirectory() {
        return over(nowhere());
    }

    /** The same, for making a run's passwords once more. */
    static Provisioning withoutDirectory(RunSecrets secrets) {
        return nowhere().provisioning(secrets, new Desk());
    }

    private static PartnerDirectory nowhere() {
        return PartnerDirectory.over(new NoDirectory())
                .validator(() -> {
                    throw NoDirectory.asked();
                })
                .build();
    }

    @Override
    public Secret of(RunId run) {
        throw new IllegalStateException("whoever only looks makes no passwords");
    }

    @Override
    public void forget(RunId run) {
        throw new IllegalStateException("whoever only looks has no secret");
    }

    @Override
    public void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        throw new IllegalStateException("whoever only looks makes no passwords");
    }
}
