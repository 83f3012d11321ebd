package dev.partnerdirectory.cli.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads text from bytes as editors and shells write them: UTF-8 with or without a byte order mark, and UTF-16,
 * which PowerShell 5 writes. Stateless.
 */
public final class InputText {
    private InputText() {}

    /**
     * The text of a file, whatever its encoding.
     *
     * @throws IOException if the bytes are no text
     */
    public static String of(byte[] bytes) throws IOException {
        try {
            String text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            throw new IOException("it is not text in UTF-8; save it as UTF-8", malformed);
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes.length % 2 == 0) {
            int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
            if (mark == 0xFFFE || (bytes[0] != 0 && bytes[1] == 0)) {
                return StandardCharsets.UTF_16LE;
            }
            if (mark == 0xFEFF || (bytes[0] == 0 && bytes[1] != 0)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
