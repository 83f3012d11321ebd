package dev.partnerdirectory.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverTest {
    @TempDir
    Path home;

    @Test
    void a_password_that_cannot_be_kept_is_told_after_the_result() throws IOException {
        Path file = home.resolve("p.csv");
        Handover handover = Handover.toFile(file);
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));

        String result = handover.after(
                CustomerRef.parse("contoso"),
                () -> Optional.of(new Handover.NewPassword(new UserPrincipalName("a@b.example"), Secret.of("secret"))),
                () -> "created");

        assertThat(result).isEqualTo("created");
        assertThatThrownBy(handover::close)
                .hasMessageContaining("the password of a@b.example could not be kept: reset it")
                .hasMessageNotContaining("secret");
    }
}
