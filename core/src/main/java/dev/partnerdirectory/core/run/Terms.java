package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.write.ListenerGuard;

/**
 * How one run is done.
 *
 * @param lastHolderStays whether the run's policy keeps the last holder of a privileged role
 * @param adopts          whether a user whom somebody else has created since the plan was made is taken as they are
 * @param sink            takes the passwords of users who are created
 */
record Terms(
        boolean lastHolderStays,
        boolean adopts,
        PasswordSource passwords,
        PasswordSink sink,
        Provisioning.Options options,
        RunListener listener) {
    Terms {
        listener = ListenerGuard.forRun(listener);
    }
}
