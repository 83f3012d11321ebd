package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command looks each name up once. */
class LookUpsTest extends EmulatorBench {
    private void assertListedOnce(String listing, Result result) {
        assertThat(result.code()).as(result.err()).isIn(0, 5);
        assertThat(server.requests().all())
                .filteredOn(request -> request.path().endsWith(listing))
                .as(listing)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user reset-password zoe.angstrom@contoso.onmicrosoft.com -c Contoso --force-change",
                "offboard scanner@contoso.onmicrosoft.com -c Contoso --yes",
                "role grant UserAdministrator scanner@contoso.onmicrosoft.com -c Contoso --approve-privileged"
            })
    void a_command_lists_the_customers_once(String line) {
        assertListedOnce("/customers", run().pdir(line.split(" ")));
    }

    @Test
    void an_approval_on_the_terminal_does_not_start_the_command_anew() throws IOException {
        Run asked = run().on(Terminal.everywhere(0)).typing("User Administrator\n");
        String passwords = home.resolve("passwords.csv").toString();

        assertListedOnce(
                "/customers",
                asked.pdir(
                        "onboard",
                        "jo@contoso.onmicrosoft.com",
                        "-c",
                        "Contoso",
                        "--display-name",
                        "Jo",
                        "--role",
                        "User Administrator",
                        "--credentials-out",
                        passwords));
        assertThat(Files.readString(home.resolve("passwords.csv"))).contains("jo@contoso.onmicrosoft.com");
    }

    @Test
    void rows_with_errors_that_are_left_out_are_not_a_reason_to_read_anew() throws IOException {
        String people = Files.writeString(home.resolve("people.csv"), """
                customer,userPrincipalName,displayName
                Contoso,jo@contoso.onmicrosoft.com,Jo
                Contoso,jo@contoso.onmicrosoft.com,Jo
                """).toString();

        assertListedOnce("/customers", run().pdir("onboard", "--file", people, "--keep-going"));
    }
}
