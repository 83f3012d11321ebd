package dev.partnerdirectory.core.run;

import static java.util.Objects.requireNonNull;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.Precondition;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.write.Backoff;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a customer again to see whether what was done can be seen: again and again for 30 seconds, for directories
 * replicate slowly. Thread-safe.
 */
final class Verification {
    private static final Duration TOTAL = Duration.ofSeconds(30);

    private final DirectoryPorts directory;
    private final Settings settings;

    Verification(DirectoryPorts directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Looks.
     *
     * @param done steps of one customer that are said to be done, with whom each is about
     * @return those that cannot be seen; all of them where the customer cannot be read
     */
    List<PlanStep> unseen(Map<PlanStep, UserId> done) {
        Backoff backoff = new Backoff(settings.clock(), TOTAL);
        List<PlanStep> unseen = List.copyOf(done.keySet());
        while (true) {
            unseen = look(unseen, done);
            Optional<Duration> pause = unseen.isEmpty() ? Optional.empty() : backoff.next();
            if (pause.isEmpty() || !settings.sleeper().pause(pause.get())) {
                return unseen;
            }
        }
    }

    private List<PlanStep> look(List<PlanStep> steps, Map<PlanStep, UserId> users) {
        if (steps.isEmpty()) {
            return steps;
        }
        try {
            CustomerView view = CustomerView.ofSome(
                    DirectorySession.begin(directory, settings),
                    steps.get(0).customer(),
                    steps.stream().map(users::get).distinct().count());
            return steps.stream()
                    .filter(step -> !Precondition.isSo(step.change(), requireNonNull(users.get(step)), view))
                    .toList();
        } catch (DirectoryException unreadable) {
            return steps;
        }
    }
}
