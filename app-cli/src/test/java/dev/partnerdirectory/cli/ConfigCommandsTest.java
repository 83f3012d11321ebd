package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandsTest {
    @TempDir
    Path home;

    private Result pdir(String... args) {
        return Run.in(home).with("PDIR_OUTPUT", "csv").pdir(args);
    }

    @Test
    void a_value_that_was_set_is_shown_with_its_origin_and_holds() {
        assertThat(pdir("config", "set", "customer", "Contoso").err()).isEqualTo("profile sandbox: customer is set\n");

        assertThat(pdir("config", "show", "--origin").out())
                .contains(
                        "customer,Contoso,profile sandbox\r\n",
                        "output,csv,PDIR_OUTPUT\r\n",
                        "profile,sandbox,default\r\n");
        assertThat(pdir("user", "list").code()).isZero();
        assertThat(Run.in(home)
                        .with("PDIR_CUSTOMER", "nobody")
                        .pdir("user", "list")
                        .code())
                .isEqualTo(8);
        assertThat(Run.in(home)
                        .with("PDIR_CUSTOMER", "nobody")
                        .pdir("user", "list", "-c", "Fabrikam")
                        .code())
                .isZero();
    }

    @Test
    void a_profile_is_made_used_and_listed() {
        pdir("config", "set", "baseUrl", "https://api.example", "--profile", "work");
        assertThat(pdir("profile", "use", "work").err()).isEqualTo("profile work is the default\n");

        assertThat(pdir("profile", "list").out())
                .isEqualTo(
                        "name,kind,used,baseUrl\r\nsandbox,sandbox,false,\r\nwork,rest,true,https://api.example\r\n");
        assertThat(pdir("profile", "use", "nowhere").code()).isEqualTo(2);
    }

    @Test
    void a_rest_profile_without_a_token_says_what_it_lacks() {
        pdir("config", "set", "baseUrl", "https://api.example", "--profile", "work");

        Result result = pdir("customer", "list", "--profile", "work");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("profile work cannot sign in: it has no tenant; set it with \"pdir config set tenant");
    }

    @Test
    void a_secret_is_no_value() {
        Result result = pdir("config", "set", "accessToken", "canary-77", "--profile", "work");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("must be a reference to the secret").doesNotContain("canary");
        assertThat(home.resolve("config")).doesNotExist();
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "baseUrl, http://api.example",
        "baseUrl, https://user:word@api.example",
        "baseUrl, http://127.evil.example",
        "authority, http://127.evil.example",
        "baseUrl, not an address",
        "cloud, mars",
        "tenant, a/b",
        "clientId, sEcr3t~canary",
        "timeout, soon",
        "concurrency, 0",
        "output, xml",
        "color, pink",
        "storeKey, canary",
        "unknown, x",
        "profile, x"
    })
    void a_value_that_cannot_be_is_refused_and_nothing_is_kept(String key, String value) {
        Result result = pdir("config", "set", key, value, "--profile", "work");

        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(key).doesNotContain("canary", "user:word");
        assertThat(home.resolve("config")).doesNotExist();
    }

    @Test
    void an_unknown_setting_is_refused_with_the_one_that_was_meant() {
        assertThat(pdir("config", "set", "baseURL", "https://api.example").err())
                .contains("unknown setting 'baseURL'; did you mean 'baseUrl'?");
    }

    @Test
    void a_setting_of_the_environment_that_cannot_be_is_wrong_usage() {
        Result result = Run.in(home).with("PDIR_OUTPUT", "xml").pdir("customer", "list");

        assertThat(result.err()).contains("must be table, json, jsonl, csv, tsv, yaml, markdown or wide, not 'xml'");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void a_faulty_configuration_stops_commands_but_no_help() throws IOException {
        pdir("config", "set", "customer", "Contoso");
        Files.writeString(home.resolve("config/config.yaml"), "- a list\n");

        assertThat(pdir("user", "list").err()).contains("cannot be read: it must be a map of settings");
        assertThat(pdir("user", "list").code()).isEqualTo(2);
        assertThat(pdir("user", "list", "--help").code()).isZero();
    }

    @Test
    void a_flag_is_shown_as_one() {
        assertThat(pdir("config", "show", "--origin", "--timeout", "9s").out()).contains("timeout,9s,flag\r\n");
    }

    @Test
    void a_profile_named_by_the_environment_is_made() {
        Run run = Run.in(home).with("PDIR_PROFILE", "work");

        assertThat(run.pdir("config", "set", "tenant", "contoso.example").err())
                .isEqualTo("profile work: tenant is set\n");
        assertThat(run.pdir("profile", "list").out()).contains("work");
    }

    @Test
    void the_unnamed_profile_of_the_environment_keeps_nothing() {
        Result result = Run.in(home)
                .with("PDIR_BASE_URL", "http://127.0.0.1:1")
                .with("PDIR_ACCESS_TOKEN", "t")
                .with("PDIR_OUTPUT", "table")
                .pdir("config", "set", "customer", "Contoso");

        assertThat(result.err()).isEqualTo("error: no profile is named: add --profile\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void the_sandbox_takes_no_setting_of_the_service() {
        Result result = pdir("config", "set", "baseUrl", "https://api.example");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("baseUrl is not a setting of profile sandbox");
    }

    @Test
    void a_value_can_be_removed() {
        Run.in(home).ok("config", "set", "customer", "Contoso", "--profile", "sandbox");

        Run.Result removed = Run.in(home).ok("config", "unset", "customer", "--profile", "sandbox");
        Run.Result again = Run.in(home).ok("config", "unset", "customer", "--profile", "sandbox");

        assertThat(removed.err()).isEqualTo("profile sandbox: customer is removed\n");
        assertThat(again.err()).isEqualTo("profile sandbox: customer was not set\n");
        assertThat(Run.in(home).ok("config", "show").out()).doesNotContain("Contoso");
        assertThat(Run.in(home).pdir("config", "unset", "costumer").err()).contains("did you mean 'customer'?");
    }

    @Test
    void a_profile_can_be_removed_and_removing_it_asks() {
        Run.in(home).ok("config", "set", "tenant", "partner.example", "--profile", "work");
        Run.in(home).ok("profile", "use", "work");

        assertThat(Run.in(home).pdir("profile", "remove", "work").code()).isEqualTo(2);
        Run.Result removed = Run.in(home).ok("profile", "remove", "work", "--yes");

        assertThat(removed.err()).isEqualTo("profile work is removed; sandbox is the default again\n");
        assertThat(Run.in(home)
                        .ok("profile", "list", "-o", "csv", "--columns", "name,used")
                        .out())
                .isEqualTo("name,used\r\nsandbox,true\r\n");
        assertThat(Run.in(home).pdir("profile", "remove", "work", "--yes").code())
                .isEqualTo(2);
    }

    @Test
    void a_profile_that_is_signed_in_is_not_removed() throws IOException {
        Run.in(home).ok("config", "set", "tenant", "partner.example", "--profile", "work");
        Path signIns = Files.createDirectories(home.resolve("data/sign-in"));
        Files.createFile(signIns.resolve("work.cache"));

        Run.Result refused = Run.in(home).with("PDIR_OUTPUT", "table").pdir("profile", "remove", "work", "--yes");

        assertThat(refused.err())
                .isEqualTo("error: a sign-in is stored for profile work: first run pdir auth logout --profile work\n");
        assertThat(refused.code()).isEqualTo(2);
    }
}
