package dev.partnerdirectory.fake.http.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Undoes percent encoding, strictly: what is no UTF-8 is refused, not replaced. */
final class PercentCoding {
    private PercentCoding() {}

    /**
     * @param plusIsBlank as in a query string
     * @throws ServiceFault 400 for a lone percent sign or bytes that are no UTF-8
     */
    static String decode(String raw, boolean plusIsBlank) {
        if (raw.indexOf('%') < 0 && !(plusIsBlank && raw.indexOf('+') >= 0)) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(octet(raw, i));
                i += 2;
            } else if (c == '+' && plusIsBlank) {
                bytes.write(' ');
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int octet(String raw, int at) {
        boolean whole = at + 2 < raw.length();
        int high = whole ? Character.digit(raw.charAt(at + 1), 16) : -1;
        int low = whole ? Character.digit(raw.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw ServiceFault.invalid("The address has a percent sign without two hexadecimal digits behind it.");
        }
        return high << 4 | low;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ServiceFault.invalid("The address is not UTF-8.");
        }
    }
}
