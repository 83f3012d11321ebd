package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of concurrent calls. */
public interface ConcurrencyContract extends DirectoryLaws {
    @Test
    default void one_of_many_who_add_the_same_member_succeeds(Scene scene) throws Exception {
        CustomerUser ada = scene.user("ada");

        List<DirectoryException> refusals = Crowd.atOnce(i -> () -> scene.grant(scene.helpdesk, ada));

        assertThat(refusals).hasSize(Crowd.SIZE - 1).hasOnlyElementsOfType(Conflict.class);
        assertThat(scene.members(scene.helpdesk)).hasSize(1);
    }

    @Test
    default void one_of_many_who_create_the_same_name_succeeds(Scene scene) throws Exception {
        List<DirectoryException> refusals = Crowd.atOnce(i -> () -> scene.user("ada"));

        assertThat(refusals).hasSize(Crowd.SIZE - 1).hasOnlyElementsOfType(Conflict.class);
        assertThat(scene.active()).hasSize(1);
    }

    @Test
    default void as_many_get_a_licence_as_there_are_units(Scene scene) throws Exception {
        List<CustomerUser> users = IntStream.range(0, Crowd.SIZE)
                .mapToObj(i -> scene.user("user" + i))
                .toList();

        List<DirectoryException> refusals = Crowd.atOnce(i -> () -> {
            scene.assign(users.get(i), Samples.emsSku());
            return true;
        });

        assertThat(refusals).hasSize(Crowd.SIZE - Samples.FEW_UNITS).hasOnlyElementsOfType(Rejected.class);
        assertThat(scene.now(Samples.emsSku()).availableUnits()).isZero();
        assertThat(users.stream().filter(user -> !scene.licensesOf(user).isEmpty()))
                .hasSize(Samples.FEW_UNITS);
    }

    @Test
    default void many_who_do_different_things_all_succeed(Scene scene) throws Exception {
        List<DirectoryException> refusals = Crowd.atOnce(i -> () -> {
            CustomerUser user = scene.user("user" + i);
            scene.ports.roleMembers().add(scene.customer, scene.helpdesk, NewUserMember.of(user), Samples.requestId());
            return scene.get(user);
        });

        assertThat(refusals).isEmpty();
        assertThat(scene.active()).hasSize(Crowd.SIZE);
        assertThat(scene.members(scene.helpdesk)).hasSize(Crowd.SIZE);
    }
}
