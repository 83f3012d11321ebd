package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Terminal;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the CDS archive of loaded classes that halves the start of a command. The launcher runs this once for each
 * {@code pdir.jar} and Java: with the file to make, or with {@code rehearse} and a folder in the process that is
 * recorded.
 */
final class ClassArchive {
    private static final String REHEARSE = "rehearse";

    /** What begins the lines that Java 24 and later add for constants. */
    private static final String CONSTANTS = "@cp";

    private ClassArchive() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path path = Path.of(args[args.length - 1]).toAbsolutePath();
        if (args.length > 1 && args[0].equals(REHEARSE)) {
            rehearse(path);
            // The emulator's threads may still run; the process is only done when it exits.
            System.exit(0);
        }
        make(path);
    }

    /** Makes the archive beside its place and then moves it there, so that nobody reads half of one. */
    private static void make(Path archive) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("pdir-archive");
        Path fresh = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Path recorded = work.resolve("recorded");
            java("-XX:DumpLoadedClassList=" + recorded, ClassArchive.class.getName(), REHEARSE, work.toString());
            Path classes = work.resolve("classes");
            Files.write(classes, unlinked(recorded));
            java("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + fresh);
            Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
            try (Stream<Path> left = Files.walk(work)) {
                left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    /** The list without the constants to resolve: to resolve them links classes, and Java archives no linked old class. */
    private static List<String> unlinked(Path recorded) throws IOException {
        try (Stream<String> lines = Files.lines(recorded)) {
            return lines.filter(line -> !line.startsWith(CONSTANTS)).toList();
        }
    }

    /** Runs this Java with the class path of this process, for a short time. G1 alone can store objects in an archive. */
    private static void java(String option, String... rest) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(
                                java,
                                "-XX:+UseG1GC",
                                "-XX:TieredStopAtLevel=1",
                                option,
                                "-cp",
                                System.getProperty("java.class.path")),
                        Stream.of(rest))
                .toList();
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("%s ended with %d".formatted(command, code));
        }
    }

    /**
     * Runs what is used most, over the sandbox and over an emulator, so that their classes are loaded.
     *
     * @return the exit code of each command
     */
    static Map<String, Integer> rehearse(Path home) {
        // What main does besides the commands.
        Interruption.watch(Thread.currentThread()).over();
        Terminal.detect();
        Map<String, String> sandbox = Map.of("PDIR_HOME", home.toString());
        Map<String, Integer> codes = new LinkedHashMap<>();
        rehearse(sandbox, codes);
        try (FakeDirectory directory =
                        FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
                FakeDirectoryServer emulator = FakeDirectoryServer.start(directory)) {
            Map<String, String> rest = Map.of(
                    "PDIR_HOME",
                    home.toString(),
                    "PDIR_BASE_URL",
                    emulator.baseUri().toString(),
                    "PDIR_ACCESS_TOKEN",
                    "rehearsal");
            rehearse(rest, codes);
        }
        return codes;
    }

    private static void rehearse(Map<String, String> env, Map<String, Integer> codes) {
        String row = "contoso.onmicrosoft.com,rehearsal@contoso.onmicrosoft.com,Rehearsal,Helpdesk Administrator\n";
        byte[] manifest = ("customer,userPrincipalName,displayName,roles\n" + row).getBytes(StandardCharsets.UTF_8);
        for (String line : List.of(
                "--help",
                "customer list -o csv",
                "user list -c contoso.onmicrosoft.com",
                "user list -c contoso.onmicrosoft.com -o table",
                "role list -c contoso.onmicrosoft.com",
                "license list -c contoso.onmicrosoft.com",
                "onboard --dry-run --file -",
                "plan -")) {
            int code = Main.run(
                    new ByteArrayInputStream(manifest),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    env,
                    Terminal.none(),
                    line.split(" "));
            codes.merge(line, code, Math::max);
        }
    }
}
