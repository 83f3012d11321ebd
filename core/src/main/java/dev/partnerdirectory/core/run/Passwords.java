package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;

/** The passwords of a run, made once more. Stateless. */
public final class Passwords {
    private Passwords() {}

    /**
     * Makes the passwords of everybody whom a run has created so far once more: for a sink that gathers them all, such as
     * in one file sealed for somebody. That is possible until {@link StoredRun#forgetSecret}.
     *
     * @param sink is told each of them, in the order of the plan
     */
    public static void tellAgain(StoredRun run, PasswordSink sink) {
        Plan plan = run.plan();
        RunState state = new RunState();
        run.journal().read(state::follow);
        state.begunWith(plan);
        DerivedPasswords passwords = new DerivedPasswords(run.secret());
        plan.steps().filter(step -> state.user(step.number()).isPresent()).forEach(step -> {
            UserPrincipalName name = step.change().person().name();
            sink.handOver(step.customer(), name, passwords.of(step.customer(), name));
        });
    }
}
