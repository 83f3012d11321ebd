package dev.partnerdirectory.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code plan --preflight} and {@code apply}, for a partner who lost the roles that show licences. */
@Execution(ExecutionMode.CONCURRENT)
class PreflightTest {
    private static final String SCANNER = "scanner@contoso.onmicrosoft.com";

    @TempDir
    Path home;

    private Emulated emulated;
    private String manifest;
    private String plan;

    @BeforeEach
    void sign_in() throws IOException {
        emulated = new Emulated(home);
        assertThat(emulated.pdir("auth", "login").code()).isZero();
        manifest = Files.writeString(
                        home.resolve("wish.csv"),
                        "customer,userPrincipalName,displayName,state\n"
                                + "contoso.onmicrosoft.com,new@contoso.onmicrosoft.com,New,\n"
                                + "contoso.onmicrosoft.com," + SCANNER + ",,absent\n")
                .toString();
        plan = home.resolve("wish.plan").toString();
    }

    @AfterEach
    void close() {
        emulated.close();
    }

    private void withholdLicences() {
        emulated.server()
                .conditions()
                .add(new FaultRule(
                        "lost",
                        Set.of(Operation.LIST_SUBSCRIBED_SKUS),
                        new FaultRule.When.Regularly(1),
                        Fault.refusal(403, "900150", "The supplied role does not have the rights.")));
    }

    @Test
    void a_plan_whose_steps_are_allowed_says_nothing_more() {
        Result planned = emulated.pdir("plan", manifest, "--preflight", "-o", "table");

        assertThat(planned.err()).doesNotContain("refused");
        assertThat(planned.code()).isZero();
    }

    @Test
    void the_steps_that_would_be_refused_are_named_with_the_role_they_need() {
        withholdLicences();

        Result planned = emulated.pdir("plan", manifest, "--preflight", "-o", "table");

        assertThat(planned.err())
                .contains("row 3: contoso.onmicrosoft.com, " + SCANNER + ": delete user " + SCANNER
                        + " needs the role User Administrator")
                .contains("1 of 2 steps would be refused, nothing was sent")
                .doesNotContain("row 2");
        assertThat(planned.code()).isEqualTo(4);
    }

    @Test
    void apply_looks_before_it_writes() {
        assertThat(emulated.pdir("plan", manifest, "--out", plan).code()).isZero();
        withholdLicences();

        Result applied = emulated.pdir("apply", plan, "--yes", "-o", "json");

        assertThat(applied.err()).contains("\"kind\":\"forbidden\"", "\"row\":3", "needs the role User Administrator");
        assertThat(applied.code()).isEqualTo(4);
        assertThat(emulated.server().requests().all())
                .noneMatch(request -> request.method().equals("DELETE"));
        assertThat(emulated.pdir("user", "get", "new@contoso.onmicrosoft.com", "-c", "Contoso")
                        .code())
                .as("nothing was sent")
                .isEqualTo(8);
    }

    @Test
    void apply_can_be_told_not_to_look() {
        assertThat(emulated.pdir("plan", manifest, "--out", plan).code()).isZero();
        withholdLicences();

        Result applied = emulated.pdir("apply", plan, "--yes", "--no-preflight");

        assertThat(applied.err()).doesNotContain("would be refused");
        assertThat(applied.code()).isZero();
    }
}
