package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.ExitCodes;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Set;
import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class Version implements IVersionProvider {
    private static final Set<String> NAMES = Set.of("-V", "--version");

    /** Whether a command line asks for the version alone. Building the tree of commands for it would take most of its time. */
    static boolean isAll(String... args) {
        return args.length == 1 && NAMES.contains(args[0]);
    }

    static int print(Writer out) {
        new PrintWriter(out).println(new Version().getVersion()[0]);
        return ExitCodes.DONE;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"pdir " + number()};
    }

    static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
