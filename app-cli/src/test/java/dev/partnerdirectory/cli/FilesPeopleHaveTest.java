package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come out of portals and spreadsheets, read alike by {@code onboard} and {@code plan}. */
class FilesPeopleHaveTest {
    private static final String ENTRA = "version:v1.0\r\nNom [displayName] Obligatoire,Nom d'utilisateur"
            + " [userPrincipalName] Obligatoire,Mot de passe initial [passwordProfile] Obligatoire,Bloquer la connexion"
            + " (Oui/Non) [accountEnabled] Obligatoire,Lieu d'utilisation [usageLocation]\r\n";
    private static final String OURS = "customer,userPrincipalName,displayName,usageLocation,roles\n";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Result pdir(String... args) {
        return Run.in(home).with("PDIR_OUTPUT", "table").pdir(args);
    }

    private String file(String text) {
        try {
            return Files.writeString(folder.resolve("people.csv"), text).toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Result onboard(String text) {
        return pdir("onboard", "--file", file(text), "-c", "Contoso", "--dry-run");
    }

    private Result plan(String text) {
        return pdir("plan", file(text), "-c", "Contoso");
    }

    private static void assertRefused(Result result, String fault) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(fault);
    }

    @Test
    void a_file_of_a_portal_is_onboarded_and_planned() {
        String runa = ENTRA + "Runa Feld,runa.feld@contoso.onmicrosoft.com, Wint3r!Nacht9,Non,FR\r\n";

        Result onboarded = onboard(runa);
        Result planned = plan(runa);

        assertThat(onboarded.code()).as(onboarded.err()).isZero();
        assertThat(planned.code()).as(planned.err()).isZero();
        assertThat(planned.out())
                .contains("+ create user runa.feld@contoso.onmicrosoft.com")
                .doesNotContain("Nacht");
        assertThat(planned.err()).contains("people.csv has initial passwords: they are left out");
    }

    @Test
    void a_row_that_blocks_the_sign_in_is_refused() {
        assertRefused(
                onboard(ENTRA + "Later,later@contoso.onmicrosoft.com,Wint3r!Nacht9,Oui,FR\r\n"),
                "row 3: Bloquer la connexion (Oui/Non) [accountEnabled] Obligatoire is 'Oui'");
    }

    @Test
    void what_is_no_value_is_refused_before_anything_is_sent() {
        assertRefused(
                onboard(OURS + "Contoso,a@contoso.onmicrosoft.com,#N/A,,\n"),
                "row 2: displayName is '#N/A', an error of the spreadsheet");
        assertRefused(
                onboard(OURS + "Contoso,a@contoso.onmicrosoft.com,A,England,\n"), "not 'England'; did you mean GB?");
        assertRefused(
                onboard(OURS + "Contoso,a@contoso.onmicrosoft.com,A,,\"Reports Reader, Directory Readers\"\n"),
                "separate several names in a cell by ;");
    }

    @Test
    void a_domain_that_is_not_the_customers_is_refused_before_anything_is_sent() {
        String rows = OURS + "Contoso,jo@fabrikam.onmicrosoft.com,Jo,,\nContoso,ed@contoso.onmicrosft.com,Ed,,\n";

        for (Result result : new Result[] {onboard(rows), plan(rows)}) {
            assertRefused(
                    result,
                    "row 2: userPrincipalName has the domain 'fabrikam.onmicrosoft.com', which is customer Fabrikam's");
            assertRefused(result, "row 3: userPrincipalName has the domain 'contoso.onmicrosft.com'");
            assertRefused(result, "did you mean contoso.onmicrosoft.com?");
        }
    }

    @Test
    void a_role_by_the_name_of_the_admin_centre_is_granted() {
        Result result = pdir(
                "role", "grant", "Exchange admin", "scanner@contoso.onmicrosoft.com", "-c", "Contoso", "--dry-run");

        assertThat(result.code()).as(result.err()).isZero();
    }

    @Test
    void users_as_a_json_array_are_told_to_be_none() throws IOException {
        Path users = Files.writeString(
                folder.resolve("users.json"),
                pdir("user", "list", "-c", "Contoso", "-o", "json").out());

        assertRefused(pdir("plan", users.toString(), "-c", "Contoso"), "is a JSON array, which is no manifest");
    }

    @Test
    void text_may_be_in_utf_16_as_a_windows_shell_writes_it() throws IOException {
        Path customers = utf16("customers.txt", "Contoso\r\n");
        Path earlier = utf16(
                "earlier.json",
                pdir("report", "privileged", "-c", "Contoso", "-o", "json").out());

        Result exported = pdir("export", "--customers", customers.toString());
        Result compared = pdir("report", "privileged", "-c", "Contoso", "--since", earlier.toString());

        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(exported.out()).contains("contoso.onmicrosoft.com");
        assertThat(compared.code()).as(compared.err()).isZero();
    }

    private Path utf16(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), '\uFEFF' + text, StandardCharsets.UTF_16LE);
    }

    @Test
    void what_is_no_text_is_refused() throws IOException {
        Path customers =
                Files.writeString(folder.resolve("customers.txt"), "Gr\u00FCn AG\n", StandardCharsets.ISO_8859_1);

        assertRefused(
                pdir("export", "--customers", customers.toString()),
                "customers.txt cannot be read: it is not text in UTF-8; save it as UTF-8");
    }

    @Test
    void standard_input_may_be_a_pipe_for_what_reads_it_whole() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread writer = new Thread(() -> write(pipe, "Winter!Nacht9\n"));
        writer.start();

        try (InputStream in = new FileInputStream(pipe.toFile())) {
            Result created = Run.in(home)
                    .typing(in)
                    .pdir(
                            "user",
                            "create",
                            "p1@contoso.onmicrosoft.com",
                            "-c",
                            "Contoso",
                            "--display-name",
                            "P",
                            "--password-file",
                            "-");

            assertThat(created.code()).as(created.err()).isZero();
        }
        writer.join();
    }

    private static void write(Path pipe, String text) {
        try {
            Files.writeString(pipe, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
