package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.write.ListenerGuard;

/**
 * The settings of one run.
 *
 * @param adopts whether a user who was created by others since the plan was made is adopted
 * @param sink   takes the passwords of created users
 */
record Terms(boolean adopts, RunPasswords passwords, PasswordSink sink, RunListener listener) {
    Terms {
        listener = ListenerGuard.over(listener::on)::accept;
    }
}
