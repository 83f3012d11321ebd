package dev.partnerdirectory.core.model.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.testing.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserChangesTest {
    @Test
    void what_a_user_has_already_is_left_out() {
        UserChanges all = UserChanges.none()
                .withUserPrincipalName(Samples.name("ada"))
                .withDisplayName("The ada")
                .withFirstName("First")
                .withLastName("Last")
                .withUsageLocation(new UsageLocation("us"));

        assertThat(all.isEmpty()).isFalse();
        assertThat(all.notYetIn(Samples.user("ada"))).isEqualTo(UserChanges.none());
        assertThat(all.notYetIn(Samples.user("ada")).isEmpty()).isTrue();
    }

    @Test
    void what_a_user_has_otherwise_stays() {
        UserChanges all = UserChanges.none()
                .withUserPrincipalName(Samples.name("ADA"))
                .withDisplayName("Ada")
                .withFirstName("A")
                .withLastName("L")
                .withUsageLocation(new UsageLocation("GB"))
                .withPhoneNumber("1");

        assertThat(all.notYetIn(Samples.user("ada"))).isEqualTo(all);
    }

    @Test
    void applied_they_are_what_the_user_has_and_nothing_else_is_other() {
        CustomerUser ada = Samples.user("ada");
        UserChanges all = UserChanges.none()
                .withUserPrincipalName(Samples.name("eve"))
                .withDisplayName("Eve")
                .withFirstName("E")
                .withLastName("L")
                .withUsageLocation(new UsageLocation("GB"))
                .withPhoneNumber("1");

        CustomerUser eve = all.appliedTo(ada);

        assertThat(eve)
                .isEqualTo(new CustomerUser(
                        ada.id(),
                        Samples.name("eve"),
                        "Eve",
                        Optional.of("E"),
                        Optional.of("L"),
                        Optional.of(new UsageLocation("GB")),
                        ada.immutableId(),
                        Optional.of("1"),
                        ada.state(),
                        ada.userDomainType(),
                        ada.lastDirectorySyncTime(),
                        ada.softDeletionTime(),
                        Optional.empty()));
        assertThat(UserChanges.none().appliedTo(ada)).isEqualTo(ada);
    }

    @Test
    void the_same_telephone_number_is_left_out() {
        CustomerUser ada = Samples.user("ada");
        CustomerUser reachable = UserChanges.none().withPhoneNumber("1").appliedTo(ada);

        assertThat(UserChanges.none().withPhoneNumber("1").notYetIn(reachable).isEmpty())
                .isTrue();
    }
}
