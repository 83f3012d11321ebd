package dev.partnerdirectory.core.outcome;

import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.List;
import java.util.Optional;

/**
 * What became of one person's onboarding or offboarding.
 *
 * @param row         the input row it answers, counted from 1 as the input's own reader counts; 0 where there is none
 * @param customer    as the request named it
 * @param user        as the request named them
 * @param outcome     the whole, by {@link Outcome#ofAll}
 * @param steps       in the order they were meant to be done, those never attempted included
 * @param found       the user as the directory has them, where one was seen
 * @param newPassword the password of a user whom this workflow created, or may have; to be handed over once
 */
public record WorkflowResult(
        long row,
        CustomerRef customer,
        UserRef user,
        Outcome outcome,
        List<Step> steps,
        Optional<CustomerUser> found,
        Optional<Secret> newPassword) {
    public WorkflowResult {
        steps = List.copyOf(steps);
    }
}
