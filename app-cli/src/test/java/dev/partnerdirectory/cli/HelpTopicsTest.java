package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.profile.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTopicsTest {
    @TempDir
    Path home;

    private String topic(String name) {
        return Run.in(home).ok("help", name).out();
    }

    @Test
    void the_environment_has_every_variable_and_no_other() {
        List<String> settings = Stream.concat(
                        Arrays.stream(Setting.values()).map(Setting::variable), Stream.of("PDIR_HOME"))
                .toList();

        assertThat(Pattern.compile("(?m)^PDIR_[A-Z_]+")
                        .matcher(topic("environment"))
                        .results())
                .extracting(MatchResult::group)
                .containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void the_exit_codes_are_those_of_the_help() {
        String help = Run.in(home).ok("--help").out();

        assertThat(topic("exit-codes").lines().skip(2))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(help).containsPattern("(?m)^ +" + line.substring(0, line.indexOf(' ')) + " +\\S"));
    }

    @Test
    void the_manifest_has_the_columns_that_an_export_writes() {
        String header = Run.in(home)
                .ok("export", "-c", "Contoso", "-o", "csv")
                .out()
                .lines()
                .findFirst()
                .orElse("");
        List<String> words = topic("manifests")
                .lines()
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();

        assertThat(words).containsSubsequence(List.of(header.split(",", -1)));
    }

    @Test
    void the_files_are_where_the_version_says() {
        assertThat(topic("files")).contains("config, data and state");
        assertThat(Run.in(home)
                        .ok("version", "-o", "csv", "--columns", "configFolder,dataFolder,stateFolder")
                        .out())
                .contains(home.resolve("config") + "," + home.resolve("data") + "," + home.resolve("state"));
    }

    @Test
    void help_alone_names_the_topics() {
        assertThat(Run.in(home).ok("help").out())
                .contains("Topics of \"pdir help TOPIC\": environment, exit-codes, files, manifests.");
    }

    @Test
    void a_slip_in_a_topic_or_command_is_answered_with_the_nearest() {
        Run.in(home).assertRefused(2, ".*; did you mean 'exit-codes'\\?", "help", "exitcodes");
        Run.in(home).assertRefused(2, ".*; did you mean 'create'\\?", "help", "user", "creat");
    }

    @Test
    void what_is_hidden_is_not_suggested() {
        Run.in(home).assertRefused(2, "error: there is no command or topic 'zzz'(?!.*complete,).*", "help", "zzz");
    }

    @Test
    void a_report_may_end_with_exit_code_3() {
        assertThat(topic("exit-codes")).contains("3    changes are present (plan and diff with --exit-code, report)");
    }
}
