package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.OnboardingRow;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.PasswordGenerator;
import dev.partnerdirectory.core.write.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@link Onboarding}. Each person is a unit of work of their own. */
final class OnboardingService implements Onboarding {
    private final Supplier<DirectorySession> units;
    private final Validation validation;
    private final PasswordGenerator passwords;
    private final DirectoryListener listener;

    OnboardingService(
            Supplier<DirectorySession> units,
            Validation validation,
            PasswordGenerator passwords,
            DirectoryListener listener) {
        this.units = units;
        this.validation = validation;
        this.passwords = passwords;
        this.listener = listener;
    }

    @Override
    public Checked check(List<OnboardingRow> rows) {
        return new OnboardingCheck(units.get(), validation, passwords).check(rows);
    }

    @Override
    public WorkflowResult onboard(Request request) {
        return run(List.of(request), Options.sequential()).get(0);
    }

    @Override
    public List<WorkflowResult> run(List<Request> requests, Options options) {
        refuseInvalid(requests, options);
        Batch batch = new Batch(Groundwork.lay(units.get(), requests));
        return new Crew<>(batch::bringIn, batch::leaveOut)
                .work(requests, OnboardingService::person, options.concurrency());
    }

    /** People who may be the same one are brought in one after the other. */
    private static Object person(Request request) {
        return request.user().userPrincipalName();
    }

    /** One run. Once the sign-in is refused it is refused for everybody, so nobody else is begun. Thread-safe. */
    private final class Batch {
        private final Groundwork ground;
        private volatile boolean signInRefused;

        Batch(Groundwork ground) {
            this.ground = ground;
        }

        WorkflowResult bringIn(Request request) {
            if (signInRefused) {
                return leaveOut(request, "the sign-in was refused");
            }
            WorkflowResult result = told(new Arrival(units.get(), ground, request, listener).bringIn());
            if (result.steps().stream().anyMatch(Batch::isSignInRefused)) {
                signInRefused = true;
            }
            return result;
        }

        private static boolean isSignInRefused(Step step) {
            return step.outcome()
                    .error()
                    .filter(error -> error.kind() == ErrorKind.UNAUTHENTICATED)
                    .isPresent();
        }

        WorkflowResult leaveOut(Request request, String reason) {
            return told(new Arrival(units.get(), ground, request, listener).leaveOut(reason));
        }

        private WorkflowResult told(WorkflowResult result) {
            listener.on(new DirectoryEvent.WorkflowFinished(result));
            return result;
        }
    }

    private void refuseInvalid(List<Request> requests, Options options) {
        List<Violation> violations = new ArrayList<>(validation.violations("options", options));
        for (int i = 0; i < requests.size(); i++) {
            String name = requests.size() == 1 ? "request" : "requests[" + i + "]";
            violations.addAll(validation.violations(name, requests.get(i)));
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations, ErrorDetails.of(Operation.CREATE_USER));
        }
    }
}
