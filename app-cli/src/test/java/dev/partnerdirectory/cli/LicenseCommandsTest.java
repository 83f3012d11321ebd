package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenseCommandsTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String ZOE = "zoe.angstrom@contoso.onmicrosoft.com";

    @TempDir
    Path home;

    @Test
    void are_listed_assigned_and_removed() {
        assertThat(Run.in(home)
                        .ok(
                                "license",
                                "list",
                                "-c",
                                CONTOSO,
                                "-o",
                                "csv",
                                "--columns",
                                "productSku.skuPartNumber,totalUnits")
                        .out())
                .contains("EMS,");
        assertThat(Run.in(home)
                        .ok("license", "assign", ZOE, "AAD_PREMIUM", "-c", CONTOSO)
                        .out())
                .contains("\"sku\": \"AAD_PREMIUM\"", "\"licenseWarnings\": [ ]", "\"outcome\": \"applied\"");
        assertThat(Run.in(home)
                        .ok("license", "assign", ZOE, "AAD_PREMIUM", "-c", CONTOSO)
                        .out())
                .contains("\"outcome\": \"alreadySo\"");
        assertThat(Run.in(home).ok("license", "of", ZOE, "-c", CONTOSO).out())
                .contains("\"skuPartNumber\": \"AAD_PREMIUM\"");
        assertThat(Run.in(home)
                        .ok("license", "remove", ZOE, "AAD_PREMIUM", "-c", CONTOSO, "--yes")
                        .out())
                .contains("\"outcome\": \"applied\"");
        assertThat(Run.in(home)
                        .ok("license", "remove", ZOE, "AAD_PREMIUM", "-c", CONTOSO, "--yes")
                        .out())
                .contains("\"outcome\": \"alreadySo\"");
    }

    @Test
    void one_that_was_never_bought_is_not_found() {
        Run.in(home)
                .assertRefused(
                        8,
                        "error: .*has not bought the SKU 'OFFICE_2050'.*",
                        "license",
                        "assign",
                        ZOE,
                        "OFFICE_2050",
                        "-c",
                        CONTOSO);
    }
}
