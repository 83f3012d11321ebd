package dev.partnerdirectory.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTest {
    private static byte[] bytes(int[] mark, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "s3cret\r\n", "pässwörd-€\n", "x", "ab"})
    void a_text_is_read_from_every_form_that_windows_writes(String text) throws IOException {
        assertThat(InputText.of(bytes(new int[] {}, text, StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(InputText.of(bytes(new int[] {0xEF, 0xBB, 0xBF}, text, StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(InputText.of(bytes(new int[] {0xFF, 0xFE}, text, StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(InputText.of(bytes(new int[] {0xFE, 0xFF}, text, StandardCharsets.UTF_16BE)))
                .isEqualTo(text);
    }

    @Test
    void utf16_is_known_without_a_mark() throws IOException {
        assertThat(InputText.of("s3cret".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("s3cret");
        assertThat(InputText.of("s3cret".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("s3cret");
    }

    @Test
    void nothing_is_nothing() throws IOException {
        assertThat(InputText.of(new byte[0])).isEmpty();
    }

    @Test
    void what_is_no_text_is_told() {
        for (byte[] bytes : List.of(new byte[] {'a', (byte) 0xFC, 'b'}, new byte[] {(byte) 0x80})) {
            assertThatThrownBy(() -> InputText.of(bytes))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("UTF-8");
        }
    }
}
