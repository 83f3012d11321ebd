package dev.partnerdirectory.files.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {
    private static final CustomerId CONTOSO = new CustomerId("11111111-1111-4111-8111-111111111111");

    @TempDir
    Path folder;

    private void give(String user, String password) {
        try (PasswordFile credentials = new PasswordFile(path())) {
            credentials.handOver(CONTOSO, new UserPrincipalName(user), Secret.of(password));
        }
    }

    private Path path() {
        return folder.resolve("new/passwords.csv");
    }

    @Test
    void a_run_that_makes_nobody_leaves_no_file() {
        try (PasswordFile credentials = new PasswordFile(path())) {
            assertThat(credentials.isWritten()).isFalse();
        }
        assertThat(path()).doesNotExist();
    }

    @Test
    void a_password_stands_there_once_and_its_owner_alone_reads_it() throws IOException {
        give("jo@contoso.example", "a,b\"c");
        give("jo@contoso.example", "a,b\"c");
        give("ann@contoso.example", "d");

        assertThat(Files.readString(path()))
                .isEqualTo("customer,userPrincipalName,password\r\n"
                        + CONTOSO + ",jo@contoso.example,\"a,b\"\"c\"\r\n"
                        + CONTOSO + ",ann@contoso.example,d\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_cut_short_is_written_anew() throws IOException {
        give("jo@contoso.example", "a");
        String whole = Files.readString(path());
        Files.writeString(path(), whole.substring(0, whole.length() - 3));

        give("jo@contoso.example", "a");

        assertThat(Files.readString(path())).isEqualTo(whole);
    }
}
