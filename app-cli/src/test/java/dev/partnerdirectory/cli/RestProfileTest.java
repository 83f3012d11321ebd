package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same commands over HTTP, which leave the sandbox unchanged. */
class RestProfileTest {
    @TempDir
    Path home;

    @Test
    void the_environment_alone_is_enough_to_talk_to_an_emulator() {
        try (FakeDirectory directory =
                        FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
                FakeDirectoryServer server = FakeDirectoryServer.start(directory)) {
            Run run = Run.in(home)
                    .with("PDIR_BASE_URL", server.baseUri().toString())
                    .with("PDIR_ACCESS_TOKEN", "canary-token-77")
                    .with("PDIR_OUTPUT", "csv");

            Result customers = run.pdir("customer", "list", "--columns", "companyProfile.domain");
            Result onboard = run.pdir("onboard", "--file", "../examples/onboarding.csv", "--columns", "outcome");
            Result again = run.pdir("onboard", "--file", "../examples/onboarding.csv", "--columns", "outcome");
            Result missing = run.pdir("user", "get", "nobody@contoso.onmicrosoft.com", "-c", "Contoso");

            assertThat(customers.out())
                    .isEqualTo("companyProfile.domain\r\ncontoso.onmicrosoft.com\r\nfabrikam.onmicrosoft.com\r\n");
            assertThat(onboard.code()).as(onboard.err()).isZero();
            assertThat(onboard.out().lines().skip(1)).hasSize(28).containsOnly("applied");
            assertThat(again.out().lines().skip(1)).hasSize(28).containsOnly("alreadySo");
            assertThat(missing.code()).isEqualTo(8);
            assertThat(run.pdir("config", "show", "--origin").out())
                    .contains("accessToken,env:PDIR_ACCESS_TOKEN,PDIR_ACCESS_TOKEN")
                    .doesNotContain("canary");
            assertThat(home.resolve("data")).doesNotExist();
        }
    }

    @Test
    void a_service_that_is_not_there_is_exit_code_6() {
        Result result = Run.in(home)
                .with("PDIR_BASE_URL", "http://127.0.0.1:1")
                .with("PDIR_ACCESS_TOKEN", "t")
                .with("PDIR_TIMEOUT", "300ms")
                .with("PDIR_OUTPUT", "table")
                .pdir("customer", "list");

        assertThat(result.code()).as(result.err()).isEqualTo(6);
        assertThat(result.err().lines()).singleElement().asString().startsWith("error: ");
    }
}
