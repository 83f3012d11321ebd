package dev.partnerdirectory.fake.http.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PartnerCenterEmulator(personas = Persona.NO_BOM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnerCenterEmulatorTest {
    private final FakeDirectoryServer injected;

    PartnerCenterEmulatorTest(FakeDirectoryServer server) {
        this.injected = server;
    }

    @Test
    @Order(1)
    void parameters_belong_to_one_running_emulator(
            FakeDirectoryServer server, FakeDirectory directory, FakeClock clock, URI baseUri) {
        assertThat(server).isSameAs(injected);
        assertThat(server.directory()).isSameAs(directory);
        assertThat(baseUri).isEqualTo(server.baseUri());
        assertThat(directory.customers().list(PageRequest.first()).items()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(server.conditions().personas()).containsExactly(Persona.NO_BOM);
        server.conditions().personas(Persona.LAG);
        clock.advance(Duration.ofDays(1));
        directory.reset();
    }

    @Test
    @Order(2)
    void it_is_as_new_before_each_test(FakeDirectory directory, FakeDirectoryServer server, FakeClock clock) {
        assertThat(clock.instant()).isBefore(Instant.now().plusSeconds(60));
        assertThat(directory.customers().list(PageRequest.first()).items()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(server.conditions().personas()).containsExactly(Persona.NO_BOM);
    }

    @Nested
    class InNestedClasses {
        @Test
        void the_emulator_is_the_one_around(FakeDirectoryServer server) {
            assertThat(server).isSameAs(injected);
        }
    }

    @Nested
    @PartnerCenterEmulator(seeded = false, personas = Persona.CODE_AS_STRING)
    class WithOneOfItsOwn {
        private final FakeDirectoryServer own;

        WithOneOfItsOwn(FakeDirectoryServer server) {
            this.own = server;
        }

        @Test
        void the_nearest_annotation_counts(FakeDirectoryServer server, FakeDirectory directory) {
            assertThat(server).isSameAs(own).isNotSameAs(injected);
            assertThat(server.conditions().personas()).containsExactly(Persona.CODE_AS_STRING);
            assertThat(directory.customers().list(PageRequest.first()).items()).isEmpty();
            assertThat(injected.conditions().personas()).containsExactly(Persona.NO_BOM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "http://somewhere.example/")
    void an_address_may_be_an_argument(URI address, FakeDirectoryServer server) {
        assertThat(address).isNotEqualTo(server.baseUri());
    }
}
