package dev.partnerdirectory.core;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.testing.Calls.Call;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartnerDirectoryTest {
    private final Harness harness = new Harness();

    @Test
    void the_ports_are_all_that_has_to_be_given() {
        PartnerDirectory directory = PartnerDirectory.over(harness.directory()).build();

        assertThat(directory.users().create(CONTOSO, newUser("ada")).requestId())
                .isPresent();
        assertThat(directory.roleCatalog().find(new RoleName("Global Administrator")))
                .isPresent();
        assertThat(directory.users().generatePassword(Samples.name("ada")).reveal())
                .isNotEmpty();
    }

    @Test
    void no_ports_or_no_validator_is_told_at_once() {
        assertThatNullPointerException().isThrownBy(() -> PartnerDirectory.over(null));
        assertThatNullPointerException()
                .isThrownBy(() -> PartnerDirectory.over(harness.directory()).validator((Validator) null));
    }

    @Test
    void ids_come_from_the_given_source() {
        UUID first = new UUID(0, 1);
        long[] next = {1};
        PartnerDirectory directory = harness.builder(harness.directory())
                .requestIds(() -> new UUID(0, next[0]++))
                .build();

        directory.users().create(CONTOSO, newUser("ada"));

        Call create = harness.calls().of(Operation.CREATE_USER).get(0);
        assertThat(create.correlationId().map(id -> id.value())).contains(first);
        assertThat(create.requestId()).contains(new RequestId(new UUID(0, 2)));
    }

    @Test
    void passwords_come_from_the_given_source() {
        assertThat(drawnBy(7)).isEqualTo(drawnBy(7)).isNotEqualTo(drawnBy(11));
    }

    private Secret drawnBy(int step) {
        int[] drawn = {0};
        SecureRandom steps = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                drawn[0] += step;
                return drawn[0] % bound;
            }
        };
        return harness.builder(harness.directory())
                .random(steps)
                .build()
                .users()
                .generatePassword(Samples.name("zoe"));
    }

    @Test
    void roles_are_those_of_the_given_catalogue() {
        RoleCatalog none = List::of;
        PartnerDirectory directory =
                harness.builder(harness.directory()).roleCatalog(none).build();

        assertThat(directory.roleCatalog()).isSameAs(none);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> directory.roles().members(CONTOSO, new RoleName("Global Administrator")));
    }

    @Test
    void a_catalogue_without_maps_finds_by_name_alias_and_id() {
        RoleCatalog.Entry entry =
                new RoleCatalog.Entry(USER_ADMIN, new RoleName("New"), java.util.Set.of(new RoleName("Old")), true);
        RoleCatalog catalog = () -> List.of(entry);

        assertThat(catalog.find(new RoleName("new"))).contains(entry);
        assertThat(catalog.find(new RoleName("OLD"))).contains(entry);
        assertThat(catalog.find(USER_ADMIN)).contains(entry);
        assertThat(catalog.find(new RoleName("other"))).isEqualTo(Optional.empty());
        assertThat(catalog.find(Samples.HELPDESK)).isEmpty();
    }
}
