package dev.partnerdirectory.fake.http.wire;

/** The three bytes that success bodies begin with (wire sheet Q1). */
final class ByteOrderMark {
    static final int LENGTH = 3;

    private ByteOrderMark() {}

    static boolean isAtStartOf(byte[] body) {
        return body.length >= LENGTH && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }

    static void writeTo(java.io.ByteArrayOutputStream out) {
        out.write(0xEF);
        out.write(0xBB);
        out.write(0xBF);
    }
}
