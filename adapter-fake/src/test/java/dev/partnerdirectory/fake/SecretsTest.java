package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.tck.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {
    private static final CustomerId CONTOSO = new CustomerId("11111111-1111-4111-8111-111111111111");

    @TempDir
    private Path folder;

    @Test
    void no_password_is_in_any_file() throws IOException {
        try (FakeDirectory fake = FakeDirectory.onDisk(folder.resolve("fake.jsonl"))
                .seededWith(Seed.sandbox())
                .open()) {
            CustomerUser ada = fake.users()
                    .create(
                            CONTOSO,
                            NewCustomerUser.of(
                                    new UserPrincipalName("ada@contoso.onmicrosoft.com"),
                                    "Ada visible",
                                    PasswordProfile.permanent(Secret.of("Hush-1-created"))),
                            Samples.requestId());
            fake.users()
                    .resetPassword(
                            CONTOSO,
                            ada.id(),
                            PasswordProfile.temporary(Secret.of("Hush-2-reset")),
                            Samples.requestId());

            assertThat(Exports.text(fake)).contains("Ada visible").doesNotContain("Hush");
            assertThat(written())
                    .anyMatch(text -> text.contains("Ada visible"))
                    .noneMatch(text -> text.contains("Hush"));
        }
        assertThat(written()).anyMatch(text -> text.contains("Ada visible")).noneMatch(text -> text.contains("Hush"));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(SecretsTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
