package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of many callers at once. */
public interface ConcurrencyContract {
    /** How many callers. */
    int CROWD = 32;

    /** The directory under test; the same throughout one test. */
    DirectoryUnderTest directory();

    @Test
    default void one_of_many_who_add_the_same_member_succeeds() throws Exception {
        Scene scene = Scene.in(directory());
        CustomerUser ada = scene.user("ada");

        List<DirectoryException> refusals = atOnce(i -> () -> scene.grant(scene.helpdesk, ada));

        assertThat(refusals).hasSize(CROWD - 1).hasOnlyElementsOfType(Conflict.class);
        assertThat(scene.members(scene.helpdesk)).hasSize(1);
    }

    @Test
    default void one_of_many_who_create_the_same_name_succeeds() throws Exception {
        Scene scene = Scene.in(directory());

        List<DirectoryException> refusals = atOnce(i -> () -> scene.user("ada"));

        assertThat(refusals).hasSize(CROWD - 1).hasOnlyElementsOfType(Conflict.class);
        assertThat(scene.active()).hasSize(1);
    }

    @Test
    default void as_many_get_a_licence_as_there_are_units() throws Exception {
        Scene scene = Scene.in(directory());
        List<CustomerUser> users =
                IntStream.range(0, CROWD).mapToObj(i -> scene.user("user" + i)).toList();

        List<DirectoryException> refusals = atOnce(i -> () -> {
            scene.assign(users.get(i), Samples.emsSku());
            return true;
        });

        assertThat(refusals).hasSize(CROWD - Samples.FEW_UNITS).hasOnlyElementsOfType(Rejected.class);
        assertThat(scene.now(Samples.emsSku()).availableUnits()).isZero();
        assertThat(users.stream().filter(user -> !scene.licensesOf(user).isEmpty()))
                .hasSize(Samples.FEW_UNITS);
    }

    @Test
    default void many_who_send_the_same_write_are_all_answered_and_it_is_done_once() throws Exception {
        Scene scene = Scene.in(directory());
        NewCustomerUser ada = scene.person("ada");
        RequestId id = Samples.requestId();

        List<DirectoryException> refusals =
                atOnce(i -> () -> scene.ports.users().create(scene.customer, ada, id));

        assertThat(refusals).isEmpty();
        assertThat(scene.active()).hasSize(1);
    }

    @Test
    default void many_who_do_different_things_all_succeed() throws Exception {
        Scene scene = Scene.in(directory());

        List<DirectoryException> refusals = atOnce(i -> () -> {
            CustomerUser user = scene.user("user" + i);
            scene.ports.roleMembers().add(scene.customer, scene.helpdesk, NewUserMember.of(user), Samples.requestId());
            return scene.get(user);
        });

        assertThat(refusals).isEmpty();
        assertThat(scene.active()).hasSize(CROWD);
        assertThat(scene.members(scene.helpdesk)).hasSize(CROWD);
    }

    /** Runs the calls all at the same time; the refusals. */
    private static List<DirectoryException> atOnce(IntFunction<Callable<?>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CROWD);
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                Callable<?> call = calls.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<DirectoryException> refusals = new ArrayList<>();
            for (Future<?> one : running) {
                refusal(one).ifPresent(refusals::add);
            }
            return refusals;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<DirectoryException> refusal(Future<?> call) throws Exception {
        try {
            call.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DirectoryException refusal) {
                return Optional.of(refusal);
            }
            throw failed;
        }
    }
}
