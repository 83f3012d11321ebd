package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.ETAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.user.CustomerUser;
import org.junit.jupiter.api.Test;

/** The laws of {@link dev.partnerdirectory.core.port.out.DirectoryRoles}. */
public interface DirectoryRolesContract extends DirectoryLaws {
    @Test
    default void every_activated_role_is_listed(Scene scene) {
        assertThat(scene.ports.directoryRoles().list(scene.customer))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(ETAG)
                .containsExactlyInAnyOrderElementsOf(scene.sample.roles());
    }

    @Test
    default void a_user_without_roles_has_none(Scene scene) {
        assertThat(scene.rolesOf(scene.user("ada"))).isEmpty();
    }

    @Test
    default void a_users_roles_are_those_granted_and_not_revoked(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.grant(Samples.helpdeskAdministrator().id(), ada);
        scene.grant(Samples.userAdministrator().id(), ada);
        scene.grant(Samples.serviceSupport().id(), ada);
        scene.revoke(Samples.userAdministrator().id(), ada);

        assertThat(scene.rolesOf(ada))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(ETAG)
                .containsExactlyInAnyOrder(Samples.helpdeskAdministrator(), Samples.serviceSupport());
    }

    @Test
    default void roles_of_nobody_and_of_no_customer_are_not_found(Scene scene) {
        CustomerUser ada = scene.user("ada");

        Expect.missingUser(() -> scene.ports.directoryRoles().ofUser(scene.customer, Samples.unknownUser()));
        Expect.missingCustomer(() -> scene.ports.directoryRoles().ofUser(Samples.unknownCustomer(), ada.id()));
        Expect.missingCustomer(() -> scene.ports.directoryRoles().list(Samples.unknownCustomer()));
    }
}
