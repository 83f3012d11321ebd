package dev.partnerdirectory.core.envelope;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;

/** Writes the few kinds of ASN.1 values that an envelope is made of, in the distinguished encoding. Stateless. */
final class Der {
    static final int OCTET_STRING = 0x04;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    /** Context-specific tag 0 upon a primitive value. */
    static final int TAG_0 = 0x80;
    /** Context-specific tag 0 around other values. */
    static final int AROUND_0 = 0xA0;

    private static final int INTEGER = 0x02;
    private static final int OBJECT_IDENTIFIER = 0x06;

    private Der() {}

    /** A value of a kind, made of parts that are encoded already. */
    static byte[] value(int tag, byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.writeBytes(length(Arrays.stream(parts).mapToInt(part -> part.length).sum()));
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        byte[] digits = BigInteger.valueOf(length).toByteArray();
        byte[] plain = digits[0] == 0 ? Arrays.copyOfRange(digits, 1, digits.length) : digits;
        byte[] encoded = new byte[plain.length + 1];
        encoded[0] = (byte) (0x80 | plain.length);
        System.arraycopy(plain, 0, encoded, 1, plain.length);
        return encoded;
    }

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, parts);
    }

    static byte[] octets(byte[] bytes) {
        return value(OCTET_STRING, bytes);
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    /** An object identifier, from its dotted form. */
    static byte[] oid(String dotted) {
        String[] numbers = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(40 * Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            septets(Integer.parseInt(numbers[i]), out);
        }
        return value(OBJECT_IDENTIFIER, out.toByteArray());
    }

    /** Seven bits a byte, the highest bit set in all but the last. */
    private static void septets(int number, ByteArrayOutputStream out) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (number >>> shift != 0) {
                out.write(0x80 | (number >>> shift & 0x7F));
            }
        }
        out.write(number & 0x7F);
    }
}
