package dev.partnerdirectory.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
    @Test
    void blanks_separate_words_and_quotation_marks_hold_them_together() {
        assertThat(CommandWords.of("vault  read\tsecret")).containsExactly("vault", "read", "secret");
        assertThat(CommandWords.of("\"/my tools/token.sh\" 'a b' --x=\"c d\"e"))
                .containsExactly("/my tools/token.sh", "a b", "--x=c de");
        assertThat(CommandWords.of("C:\\tools\\t.exe \"C:\\Program Files\\t.exe\" ''"))
                .containsExactly("C:\\tools\\t.exe", "C:\\Program Files\\t.exe", "");
        assertThat(CommandWords.of("say \"it's\"")).containsExactly("say", "it's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a b", "a 'b", "''", "  "})
    void what_cannot_be_run_is_refused(String command) {
        assertThatThrownBy(() -> CommandWords.of(command)).isInstanceOf(IllegalArgumentException.class);
    }
}
