package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Console;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The entry point of {@code pdir}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Interruption interruption = Interruption.watch(Thread.currentThread());
        // Plain descriptors: a PrintStream would hide the error of a closed pipe.
        int code = run(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Terminal.detect(),
                args);
        interruption.over();
        System.exit(code);
    }

    /** One run with its streams, environment and terminal passed in; tests call it too. */
    static int run(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> env,
            Terminal terminal,
            String... args) {
        Console console = new Console(in, out, err, terminal);
        Invocation invocation = new Invocation(console, env, new Wiring(), Clock.systemUTC(), args);
        ErrorRenderer errors = new ErrorRenderer(invocation);
        int code = Version.isAll(args) ? Version.print(console.out()) : execute(invocation, errors, args);
        try {
            console.flush();
            return code;
        } catch (IOException e) {
            int told = errors.render(e);
            return code == 0 ? told : code;
        }
    }

    private static int execute(Invocation invocation, ErrorRenderer errors, String... args) {
        CommandLine root = CommandTree.needed(invocation, List.of(args));
        if (args.length == 0) {
            root.usage(new PrintWriter(invocation.console().out()));
            return ExitCodes.DONE;
        }
        root.setOut(new PrintWriter(invocation.console().out()));
        root.setErr(invocation.console().err());
        root.setParameterExceptionHandler(errors);
        root.setExecutionExceptionHandler(errors);
        return root.execute(args);
    }
}
