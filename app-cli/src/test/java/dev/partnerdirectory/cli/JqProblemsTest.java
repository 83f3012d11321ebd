package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JqProblemsTest {
    private static final String[] CREATE = {
        "user", "create", "jq@contoso.onmicrosoft.com", "-c", "Contoso", "--display-name", "Jq", "--credentials-out"
    };

    @TempDir
    Path home;

    private Run.Result create(String program) {
        String[] words = java.util.Arrays.copyOf(CREATE, CREATE.length + 3);
        words[CREATE.length] = home.resolve("jq.csv").toString();
        words[CREATE.length + 1] = "--jq";
        words[CREATE.length + 2] = program;
        return Run.in(home).pdir(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {".a.b.c|nosuch", "def f: f; f", ".[", "1 +"})
    void what_can_be_known_before_is_refused_before_the_write(String program) {
        Run.Result refused = create(program);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--jq: ").doesNotContain("internal error", "Exception");
        assertThat(Run.in(home)
                        .pdir("user", "get", "jq@contoso.onmicrosoft.com", "-c", "Contoso")
                        .code())
                .isEqualTo(8);
    }

    @Test
    void a_program_that_fails_on_the_result_does_not_hide_the_write() {
        Run.Result done = create("if .outcome then error(\"x\") else . end");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .contains("the write was answered: applied", "--jq: x")
                .doesNotContain("internal error");
        assertThat(Run.in(home)
                        .ok("user", "get", "jq@contoso.onmicrosoft.com", "-c", "Contoso")
                        .out())
                .contains("Jq");
    }
}
