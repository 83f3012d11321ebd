package service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.fake.http.junit.RunningEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the service by Spring Boot's own means: the emulator listens before the context starts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DynamicPropertiesTest {
    @RegisterExtension
    static final RunningEmulator EMULATOR = RunningEmulator.start();

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void emulator(DynamicPropertyRegistry registry) {
        registry.add("partner-directory.rest.base-uri", EMULATOR::baseUri);
        registry.add("service.token-file", DynamicPropertiesTest::token);
    }

    private static String token() {
        try {
            return Files.writeString(folder.resolve("token"), "a-token").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_directory_of_the_context_is_the_emulator(@Autowired PartnerDirectory directory) {
        assertThat(directory.customers().list().map(Customer::id)).hasSize(2);
        assertThat(EMULATOR.server().requests().all()).isNotEmpty();
    }
}
