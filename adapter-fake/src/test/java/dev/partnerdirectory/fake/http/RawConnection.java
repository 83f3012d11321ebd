package dev.partnerdirectory.fake.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/**
 * A connection to the emulator that sends exactly the given bytes. It imitates clients whose requests no library of
 * ours would send.
 */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final String host;

    RawConnection(URI base) {
        try {
            socket = new Socket(base.getHost(), base.getPort());
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host = base.getAuthority();
    }

    /**
     * Sends a complete request and reads the answer.
     *
     * @param head request line and headers, one per line; {@code {host}} and {@code {length}} (of the body) are filled
     *             in
     */
    RawAnswer send(String head, String body) {
        write(headOf(head, body) + body);
        return answer();
    }

    RawAnswer send(String head) {
        return send(head, "");
    }

    /**
     * Sends the head, waits for {@code 100 Continue}, then sends the body, as {@code Expect: 100-continue} requires.
     */
    RawAnswer sendPatiently(String head, String body) {
        write(headOf(head, body));
        RawAnswer interim = answer();
        if (interim.status() != 100) {
            return interim;
        }
        write(body);
        return answer();
    }

    private String headOf(String head, String body) {
        return head.strip()
                        .replace("\n", "\r\n")
                        .replace("{host}", host)
                        .replace("{length}", Integer.toString(body.getBytes(UTF_8).length))
                + "\r\n\r\n";
    }

    void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one answer, which may be an interim one. */
    RawAnswer answer() {
        try {
            String statusLine = line();
            RawAnswer.Headers headers = new RawAnswer.Headers();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            int status = Integer.parseInt(statusLine.substring(9, 12));
            boolean bodiless = status < 200 || status == 204 || status == 304;
            return new RawAnswer(statusLine, status, headers, bodiless ? new byte[0] : body(headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] body(RawAnswer.Headers headers) throws IOException {
        String length = headers.get("Content-Length");
        return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up after: " + line);
            }
            line.append(new String(new byte[] {(byte) next}, ISO_8859_1));
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
