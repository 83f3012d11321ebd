package dev.partnerdirectory.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks or installs each package in an empty folder and runs it. */
class PackagesIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    /** A link to a file, not to an address. */
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\"|srcset=\"|href=\")(?![a-z]+:)([^)\"#\\s]+)");

    private static final Pattern FOR_DEVELOPERS = Pattern.compile("docs/adr/.*|docs/adding-an-operation\\.md");
    private static final List<String> CREATE = List.of(
            "user",
            "create",
            "zoe@contoso.onmicrosoft.com",
            "-c",
            "contoso.onmicrosoft.com",
            "--display-name",
            "Zoë  Ångström \"Z\"",
            "--dry-run",
            "-o",
            "csv",
            "--columns",
            "displayName");

    @TempDir
    Path folder;

    private Path empty;

    private record Result(int code, String out) {}

    @BeforeEach
    void an_empty_folder_with_a_blank_in_its_name() throws IOException {
        empty = Files.createDirectory(folder.resolve("an empty folder"));
        // A cache that others can write: no class archive is made, which takes long.
        Files.setPosixFilePermissions(
                Files.createDirectories(folder.resolve("cache/pdir")), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    void the_archive_runs_with_any_java() throws Exception {
        run(Map.of(), "tar", "-xzf", archive("any-java.tar.gz").toString());

        Path pdir = unpacked().resolve("bin/pdir");

        assertThat(run(withJava(), pdir, "--version").out()).startsWith("pdir ");
        assertThat(run(withJava(), pdir, CREATE.toArray(String[]::new)))
                .isEqualTo(new Result(0, "displayName\r\n\"Zoë  Ångström \"\"Z\"\"\"\r\n"));
    }

    @Test
    void every_link_of_the_pages_leads_to_a_file_of_the_archive() throws Exception {
        run(Map.of(), "tar", "-xzf", archive("any-java.tar.gz").toString());

        assertThat(deadLinks(unpacked())).isEmpty();
    }

    @Test
    void a_link_on_the_path_starts_it_too() throws Exception {
        run(Map.of(), "tar", "-xzf", archive("any-java.tar.gz").toString());
        Path link = Files.createSymbolicLink(folder.resolve("pdir"), unpacked().resolve("bin/pdir"));

        assertThat(run(withJava(), link, "--version").code()).isZero();
    }

    @Test
    void the_archive_with_a_runtime_needs_no_java() throws Exception {
        run(Map.of(), "tar", "-xzf", platform().toString());
        Path pdir = unpacked().resolve("bin/pdir");
        Map<String, String> noJava = Map.of("JAVA_HOME", "/nonexistent");
        Path examples = unpacked().resolve("examples");

        assertThat(run(noJava, pdir, CREATE.toArray(String[]::new)).out()).contains("Zoë  Ångström");
        assertThat(run(
                                noJava,
                                pdir,
                                "plan",
                                examples.resolve("provisioning.yaml").toString(),
                                "-o",
                                "json")
                        .code())
                .isZero();
        assertThat(run(
                                noJava,
                                pdir,
                                "onboard",
                                "--file",
                                examples.resolve("onboarding.csv").toString(),
                                "-o",
                                "json")
                        .code())
                .isZero();
    }

    @Test
    void the_zip_holds_launchers_for_every_shell() throws Exception {
        try (ZipFile zip = new ZipFile(archive("any-java.zip").toFile())) {
            String root = root() + "/";
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains(
                            root + "bin/pdir",
                            root + "bin/pdir.cmd",
                            root + "bin/pdir.ps1",
                            root + "lib/pdir.id",
                            root + "share/man/pdir.1",
                            root + "share/completions/pdir.bash",
                            root + "share/completions/_pdir",
                            root + "share/completions/pdir.fish",
                            root + "share/completions/pdir.ps1",
                            root + "examples/seed.json",
                            root + "README.md",
                            root + "docs/guide/installing.md",
                            root + "LICENSE",
                            root + "licenses/THIRD-PARTY.txt");
            String cmd = new String(
                    zip.getInputStream(zip.getEntry(root + "bin/pdir.cmd")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(cmd.lines()).allSatisfy(line -> assertThat(line).isASCII());
            assertThat(cmd.replace("\r\n", "")).doesNotContain("\n");
        }
    }

    /** Wine's cmd loses percent signs by itself when arguments are passed on. So Wine cannot show what becomes of them. */
    @Test
    void the_launcher_for_cmd_passes_arguments_and_the_exit_code_on() throws Exception {
        assumeTrue(isThere("wine"), "there is no wine");
        run(Map.of(), "unzip", "-q", archive("any-java.zip").toString());
        // Wine starts a shell script too, but does not wait for it. So one stand-in for Java tells the arguments, and a
        // program of Wine's gives an exit code.
        Path script = Files.createDirectories(empty.resolve("script/bin")).resolve("java.exe");
        Path told = folder.resolve("told");
        run(Map.of(), "mkfifo", told.toString());
        Files.writeString(script, "#!/bin/sh\nprintf '[%s]' \"$@\" >'" + told + "'\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(empty.resolve("xcopy/bin"));
        String pdir = "\"Z:" + unpacked().resolve("bin/pdir.cmd")
                + "\" \"Zoë  Ångström\" \"wow! it\" \"say \\\"hi\\\"\" \"a&b\" x=y \"\"";
        Path batch = Files.writeString(
                folder.resolve("try.cmd"),
                String.join(
                        "\r\n",
                        "@set JAVA_HOME=Z:" + empty.resolve("script"),
                        "@call " + pdir,
                        "@copy C:\\windows\\system32\\xcopy.exe \"Z:" + empty.resolve("xcopy/bin/java.exe") + "\"",
                        "@set JAVA_HOME=Z:" + empty.resolve("xcopy"),
                        "@" + pdir,
                        ""),
                Charset.forName("IBM437"));
        Map<String, String> wine = Map.of(
                "WINEPREFIX", folder.resolve("wine").toString(),
                "WINEDLLOVERRIDES", "mscoree,mshtml=",
                "WINEDEBUG", "-all",
                "HOME", folder.toString(),
                "LC_ALL", "C.UTF-8");

        try {
            int code = run(wine, false, "wine", "cmd", "/c", "Z:" + batch).code();
            String arguments =
                    run(Map.of(), "timeout", "20", "cat", told.toString()).out();

            assertThat(arguments)
                    .endsWith("[dev.partnerdirectory.cli.Main][Zoë  Ångström][wow! it][say \"hi\"][a&b][x=y][]");
            // What xcopy says of arguments that are not for it.
            assertThat(code).isEqualTo(4);
        } finally {
            run(wine, "wineserver", "-k");
        }
    }

    @Test
    void every_file_has_the_time_of_the_build_so_that_two_builds_are_the_same() throws Exception {
        try (ZipFile zip = new ZipFile(archive("any-java.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getLastModifiedTime).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void every_jar_holds_the_licence_and_the_notice() throws Exception {
        try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
            List<Path> jars = modules.map(module -> module.resolve("target"))
                    .filter(Files::isDirectory)
                    .flatMap(PackagesIT::jars)
                    .toList();
            assertThat(jars).hasSizeGreaterThan(6).allSatisfy(jar -> {
                try (JarFile file = new JarFile(jar.toFile())) {
                    assertThat(file.getEntry("META-INF/LICENSE")).as("licence").isNotNull();
                    assertThat(file.getEntry("META-INF/NOTICE")).as("notice").isNotNull();
                }
            });
        }
    }

    @Test
    void the_debian_package_installs_runs_and_is_removed() throws Exception {
        assumeTrue(isThere("dpkg"), "there is no dpkg");
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can install a package");
        Path root = debianRoot();
        String[] dpkg = {"dpkg", "--root=" + root, "--force-not-root,script-chrootless,depends", "--no-triggers"};

        run(Map.of(), with(dpkg, "--install", deb().toString()));
        Result version = run(withJava(), root.resolve("usr/bin/pdir"), "--version");
        Path examples = root.resolve("usr/share/doc/pdir/examples");
        boolean id = Files.exists(root.resolve("usr/share/pdir/lib/pdir.id"));
        List<String> completions = Stream.of(
                        "bash-completion/completions/pdir",
                        "zsh/vendor-completions/_pdir",
                        "fish/vendor_completions.d/pdir.fish")
                .filter(file -> Files.exists(root.resolve("usr/share").resolve(file)))
                .toList();
        boolean check = Files.isExecutable(examples.resolve("nightly/check"));
        String seed = examples.resolve("seed.json").toString();
        Result seeded = run(withJava(), root.resolve("usr/bin/pdir"), "sandbox", "seed", seed, "--dry-run");
        String page = run(withJava(), root.resolve("usr/bin/pdir"), "explain", "20002", "--jq", ".[0].page")
                .out()
                .strip();
        boolean explained = Files.exists(root.resolve("usr/share/doc/pdir").resolve(page));
        List<String> deadLinks = deadLinks(root.resolve("usr/share/doc/pdir"));
        run(Map.of(), with(dpkg, "--purge", "pdir"));

        assertThat(version.out()).startsWith("pdir ");
        assertThat(id).as("the launcher can tell builds apart").isTrue();
        assertThat(deadLinks).isEmpty();
        assertThat(completions).as("completions of shells").hasSize(3);
        assertThat(check).as("the nightly check is a program").isTrue();
        assertThat(seeded.code()).isZero();
        assertThat(explained).as("the package holds %s", page).isTrue();
        assertThat(root.resolve("usr/bin/pdir")).doesNotExist();
        assertThat(examples).doesNotExist();
        assertThat(root.resolve("usr/share/pdir")).doesNotExist();
    }

    @Test
    void the_container_is_not_root_and_adds_what_was_made() throws Exception {
        assumeTrue(platform().getFileName().toString().contains("-linux-"), "the image is for Linux");
        List<String> lines = Files.readAllLines(Path.of("Containerfile"));
        assertThat(lines)
                .contains("USER 10001:10001", "VOLUME /var/lib/pdir", "ADD target/container-linux.tar.gz /opt/");
        assertThat(lines.toString()).doesNotContain(root().substring("pdir-".length()));
        assertThat(TARGET.resolve("container-linux.tar.gz")).hasSameBinaryContentAs(platform());
    }

    @Test
    void the_containers_file_has_no_fault() throws Exception {
        assumeTrue(isThere("dockerfile-utils"), "there is no dockerfile-utils");

        Result lint = run(
                Map.of(),
                "dockerfile-utils",
                "lint",
                Path.of("Containerfile").toAbsolutePath().toString());

        assertThat(lint).isEqualTo(new Result(0, ""));
    }

    @Test
    void the_archive_with_a_runtime_names_the_platform_that_built_it() throws Exception {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").replaceAll("amd64|x86_64", "x64");

        assertThat(platform().getFileName())
                .hasToString("%s-%s-%s.tar.gz"
                        .formatted(
                                root(),
                                system.replace("mac os x", "macos").replaceAll("windows .*", "windows"),
                                processor));
    }

    @Test
    void debians_checker_accepts_the_package() throws Exception {
        assumeTrue(isThere("lintian"), "there is no lintian");

        Result lint = run(Map.of(), "lintian", "--allow-root", "--fail-on", "error,warning", deb().toString());

        assertThat(lint).isEqualTo(new Result(0, ""));
    }

    @Test
    void the_manual_page_has_no_fault() throws Exception {
        assumeTrue(isThere("man"), "there is no man");

        Result page = run(
                Map.of("MANROFFSEQ", "", "MANWIDTH", "80"),
                "man",
                "--warnings",
                "-E",
                "UTF-8",
                "-l",
                "-Tutf8",
                "-Z",
                TARGET.resolve("made/man/pdir.1").toString());

        assertThat(page.code()).isZero();
        assertThat(page.out()).doesNotContain("warning");
    }

    /** The links of pages under this folder to files that are not there. Only pages for developers may lead to sources. */
    private static List<String> deadLinks(Path pages) throws IOException {
        List<String> dead = new ArrayList<>();
        List<Path> found;
        try (Stream<Path> files = Files.walk(pages)) {
            found = files.filter(file -> file.toString().endsWith(".md")).toList();
        }
        for (Path page : found) {
            boolean forDevelopers =
                    FOR_DEVELOPERS.matcher(pages.relativize(page).toString()).matches();
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link), LinkOption.NOFOLLOW_LINKS))
                    .filter(link -> !(forDevelopers && link.contains("/src/")))
                    .forEach(link -> dead.add(pages.relativize(page) + " -> " + link));
        }
        assertThat(found).hasSizeGreaterThan(50);
        return dead;
    }

    private static Stream<Path> jars(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A root with the administration files that dpkg needs. */
    private Path debianRoot() throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        for (String each : List.of("info", "updates", "triggers")) {
            Files.createDirectories(root.resolve("var/lib/dpkg").resolve(each));
        }
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        return root;
    }

    private static Path archive(String ending) throws IOException {
        return made("pdir-.*-" + ending);
    }

    /** The archive with a Java of its own; its name says for which platform. */
    private static Path platform() throws IOException {
        return made("pdir-.*(?<!any-java)\\.tar\\.gz");
    }

    private static Path deb() throws IOException {
        return made("pdir_.*\\.deb");
    }

    private static Path made(String name) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    // Archives of other versions may still be there.
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private static String root() throws IOException {
        String name = archive("any-java.zip").getFileName().toString();
        return name.substring(0, name.indexOf("-any-java"));
    }

    private Path unpacked() throws IOException {
        return empty.resolve(root());
    }

    private static Map<String, String> withJava() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    private static String[] with(String[] command, String... rest) {
        return Stream.of(command, rest).flatMap(Stream::of).toArray(String[]::new);
    }

    private boolean isThere(String program) throws IOException, InterruptedException {
        return run(Map.of(), false, "bash", "-c", "command -v " + program).code() == 0;
    }

    private Result run(Map<String, String> env, Path program, String... args) throws IOException, InterruptedException {
        return run(env, true, with(new String[] {program.toString()}, args));
    }

    private Result run(Map<String, String> env, String... command) throws IOException, InterruptedException {
        return run(env, true, command);
    }

    private Result run(Map<String, String> env, boolean mustWork, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(empty.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("PDIR_HOME", folder.resolve("home").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(env);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as("%s ends", List.of(command))
                .isTrue();
        if (mustWork) {
            assertThat(process.exitValue())
                    .as("%s: %s%s", List.of(command), Files.readString(out), Files.readString(err))
                    .isZero();
        }
        return new Result(process.exitValue(), Files.readString(out));
    }
}
