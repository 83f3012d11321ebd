package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** One run of {@code pdir} in its own home folder, for tests. */
public final class Run {
    /** The result of a run. */
    public record Result(int code, String out, String err) {}

    private final Map<String, String> env = new LinkedHashMap<>();
    private Terminal terminal = Terminal.none();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream watcher = OutputStream.nullOutputStream();

    private Run(Path home) {
        env.put("PDIR_HOME", home.toString());
        env.put("HOME", home.toString());
    }

    public static Run in(Path home) {
        return new Run(home);
    }

    public Run with(String variable, String value) {
        env.put(variable, value);
        return this;
    }

    public Run on(Terminal some) {
        terminal = some;
        return this;
    }

    public Run typing(String text) {
        return typing(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    public Run typing(InputStream some) {
        in = some;
        return this;
    }

    /** Passes on standard output while the command still runs. */
    public Run watchedBy(OutputStream some) {
        watcher = some;
        return this;
    }

    public Result pdir(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(in, new Tee(out, watcher), err, env, terminal, args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must succeed. */
    public Result ok(String... args) {
        Result result = pdir(args);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    /** Runs a command that must fail with this code, no output, and an error line of this pattern. */
    public void assertRefused(int code, String line, String... args) {
        Result result = with("PDIR_OUTPUT", "table").pdir(args);

        assertThat(result.err()).matches("(?s)" + line + "\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(code);
    }

    private static final class Tee extends FilterOutputStream {
        private final OutputStream other;

        Tee(OutputStream one, OutputStream other) {
            super(one);
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            other.write(b);
        }
    }
}
