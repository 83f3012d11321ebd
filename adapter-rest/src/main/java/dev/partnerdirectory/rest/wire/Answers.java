package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.rest.http.AttemptFailure;
import org.jspecify.annotations.Nullable;

/** Answers that must say something. */
final class Answers {
    private Answers() {}

    static <T> T needed(@Nullable T answer) {
        if (answer == null) {
            throw AttemptFailure.incomplete("the answer is empty");
        }
        return answer;
    }
}
