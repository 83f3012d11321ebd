package dev.partnerdirectory.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Unpacks the archives and runs them. */
class ArchiveIT extends EmptyFolder {
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
                    .flatMap(ArchiveIT::jars)
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

    private static Stream<Path> jars(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unpacked() throws IOException {
        return empty.resolve(root());
    }
}
