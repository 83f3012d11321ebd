package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every write against every persona. What is reported as done is done, what is reported as not done is not, and nothing
 * is done twice. If neither can be known, the outcome must be reported as unknown.
 */
class PersonasTest {
    private final PersonaScene scene = new PersonaScene();
    private final FakeDirectory fake = scene.fake;
    private final FakeDirectoryServer emulator = scene.emulator;

    @AfterEach
    void close() {
        scene.close();
    }

    static Stream<Arguments> everyWriteUnderEveryPersona() {
        return EnumSet.allOf(Persona.class).stream()
                .flatMap(persona -> Stream.of(Write.values()).map(write -> Arguments.of(persona, write)));
    }

    @ParameterizedTest
    @MethodSource("everyWriteUnderEveryPersona")
    void what_is_said_of_a_write_is_so(Persona persona, Write write) {
        UserId user = scene.seed();
        write.prepare(fake, user);
        emulator.conditions().personas(Set.of(persona));

        String said;
        try (RestDirectory rest = scene.open(PersonaScene.patience(persona))) {
            write.send(rest, user, Write.fresh());
            said = "done";
        } catch (DirectoryException failure) {
            said = switch (failure.kind()) {
                case OUTCOME_UNKNOWN -> "unknown";
                case CONFLICT -> "so already";
                default -> "not done";
            };
        }

        emulator.conditions().personas(Set.of());
        long effects = write.effects(fake, user);
        assertThat(effects).as("effects of a write said to be %s", said).isBetween(0L, 1L);
        switch (said) {
            case "done", "so already" -> assertThat(effects).as(said).isEqualTo(1);
            case "not done" -> assertThat(effects).as(said).isZero();
            default ->
                assertThat(persona)
                        .as("a service whose answers can be lost")
                        .isIn(Persona.TIMEOUT_BEFORE_COMMIT, Persona.TIMEOUT_AFTER_COMMIT, Persona.RESET_MID_BODY);
        }
    }

    @Test
    void a_listing_that_leads_back_to_its_own_page_ends_in_an_error() {
        scene.seed();
        fake.users().create(Write.CUSTOMER, Write.newUser("other"), Write.fresh());
        emulator.conditions().personas(Set.of(Persona.NEXT_LINK_LOOP));

        try (RestDirectory rest = scene.open(PersonaScene.patience(Persona.NEXT_LINK_LOOP))) {
            Stream<CustomerUser> all = Pages.stream(
                    PageRequest.ofSize(1), page -> rest.users().list(Write.CUSTOMER, UserListing.active(), page));

            assertThatThrownBy(all::toList)
                    .isInstanceOf(UnexpectedResponse.class)
                    .hasMessageContaining("refers back to a page");
        }
    }
}
