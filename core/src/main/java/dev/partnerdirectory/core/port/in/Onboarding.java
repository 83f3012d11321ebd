package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/**
 * Bringing people in: create each, or adopt the one who is there; grant roles; assign licences. Every step has its own
 * outcome, and doing it all again changes nothing. Thread-safe.
 *
 * <p>A person who is there already is adopted as they are: their fields and password are left alone.
 */
public interface Onboarding {
    /**
     * One person to bring in.
     *
     * @param row      the input row this comes from, 0 where there is none
     * @param user     used only if no active user has this name
     * @param roles    to be granted, in this order
     * @param licenses to be assigned, in this order; needs a usage location
     */
    record Request(
            @PositiveOrZero long row,
            @NotNull CustomerRef customer,
            @NotNull @Valid NewCustomerUser user,
            List<RoleRef> roles,
            List<SkuRef> licenses) {
        public Request {
            roles = List.copyOf(roles);
            licenses = List.copyOf(licenses);
        }
    }

    /**
     * How a batch is run.
     *
     * @param concurrency how many people at once, 1 to 64; people of one customer and the same name never at once
     */
    record Options(@Min(1) @Max(64) int concurrency) {
        /** One after another. */
        public static Options sequential() {
            return new Options(1);
        }
    }

    /** What is wrong with one row. */
    record RowFault(long row, Violation violation) {}

    /**
     * Rows that were looked at before anything is sent.
     *
     * @param requests the rows that can be run
     * @param faults   everything wrong with the others, by row
     */
    record Checked(List<Request> requests, List<RowFault> faults) {
        public Checked {
            requests = List.copyOf(requests);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads and checks rows, all of them and every rule, without writing anything: fields, names that stand twice,
     * customers, roles and SKUs that nobody knows. Passwords that are missing are generated.
     */
    Checked check(List<OnboardingRow> rows);

    /**
     * Brings people in. A failed person does not stop the next; only interruption does, and then those not begun are
     * {@code NotAttempted}.
     *
     * @return a result for every request, in the requests' order
     * @throws dev.partnerdirectory.core.error.InvalidRequest if any request breaks a rule; nothing was sent
     */
    List<WorkflowResult> run(List<Request> requests, Options options);

    /**
     * Brings one person in.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the request breaks a rule; nothing was sent
     */
    WorkflowResult onboard(Request request);
}
