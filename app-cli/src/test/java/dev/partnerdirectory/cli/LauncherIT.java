package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./pdir} builds once, makes a class archive and starts Java. */
class LauncherIT extends ClonedRepository {
    private List<Path> archives() throws IOException {
        if (!Files.exists(cache())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache())) {
            return files.toList();
        }
    }

    private long builds() throws IOException {
        Path builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    @Test
    void the_first_run_builds_and_the_second_does_not() throws Exception {
        withoutArchive();
        Result first = pdir(Map.of(), "customer", "list", "-o", "csv", "--columns", "companyProfile.domain");
        Result second = pdir(Map.of(), "customer", "list", "-o", "csv", "--columns", "companyProfile.domain");

        assertThat(first).isEqualTo(new Result(0, second.out(), "building pdir, once...\n"));
        assertThat(second)
                .isEqualTo(new Result(
                        0, "companyProfile.domain\r\ncontoso.onmicrosoft.com\r\nfabrikam.onmicrosoft.com\r\n", ""));
        assertThat(builds()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("builds"))).contains("-o ", "-pl app-cli -am package");
    }

    @Test
    void newer_sources_are_built_again_and_a_stale_archive_stains_nothing() throws Exception {
        Path java = javaThatOnlyMakesArchives(System.getProperty("java.version"), folder.resolve("made"));
        pdir(Map.of("JAVA_HOME", java.toString()), "--version");
        Path source = Files.writeString(clone.resolve("core/src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(archives()).hasSize(1);
        Path archive = Files.writeString(archives().get(0), "no archive");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(60)));

        Result again = pdir(Map.of(), "--version");

        assertThat(builds()).isEqualTo(2);
        assertThat(archives()).containsExactly(archive);
        assertThat(again.err()).isEqualTo("building pdir, once...\n");
        assertThat(again.out()).startsWith("pdir ");
    }

    @Test
    void the_first_run_makes_a_class_archive_that_java_takes() throws Exception {
        Result first = pdir(Map.of(), "--version");

        assertThat(first.code()).isZero();
        assertThat(archives()).hasSize(1);
        Path archive = archives().get(0);
        assertThat(java(List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive), "--version"))
                .isEqualTo(first.out());
    }

    /** The files of a package have the time of its build, and two builds may have the same. */
    @Test
    void an_upgrade_in_place_makes_a_new_archive_and_removes_the_old() throws Exception {
        Path home = folder.resolve("an app");
        Path lib = Files.createDirectories(home.resolve("lib"));
        Path pdir = Files.createDirectories(home.resolve("bin")).resolve("pdir");
        Files.copy(ROOT.resolve("app-cli/src/launcher/pdir"), pdir);
        String other = "another pdir.jar-17.0.9.archive";
        Files.createFile(Files.createDirectories(cache()).resolve(other));
        Path made = folder.resolve("made");
        Map<String, String> java =
                Map.of("JAVA_HOME", javaThatOnlyMakesArchives("17.0.9", made).toString());

        for (String build : List.of("1", "1", "2", "2")) {
            Files.writeString(lib.resolve("pdir.jar"), "jar " + build);
            Files.writeString(lib.resolve("pdir.id"), build + "\n");
            Files.setLastModifiedTime(lib.resolve("pdir.jar"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            Process process =
                    command(java).command("bash", pdir.toString(), "--version").start();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
        }

        assertThat(Files.readAllLines(made)).hasSize(2);
        assertThat(archives().stream().map(file -> file.getFileName().toString()))
                .hasSize(2)
                .contains(other)
                .anyMatch(name -> name.endsWith("_an app_lib_pdir.jar-2-17.0.9.archive"));
    }

    /** A stand-in for Java, which makes an empty archive and adds a line to {@code made}. */
    private Path javaThatOnlyMakesArchives(String version, Path made) throws IOException {
        Path home = folder.resolve("java");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        Files.writeString(
                java,
                "#!/bin/sh\ncase \"$*\" in *ClassArchive*) echo \"$4\" >>'%s'; : >\"$4\";; esac\n".formatted(made));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    /** What the program prints, started without the launcher. */
    private String java(List<String> flags, String... args) throws IOException {
        List<String> command = new ArrayList<>(flags);
        command.add(0, Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-cp"));
        command.add(clone.toRealPath().resolve("app-cli/target/pdir/pdir.jar").toString());
        command.add("dev.partnerdirectory.cli.Main");
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PDIR_HOME", folder.resolve("home").toString());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Each of these takes between a tenth and a third of a short command to get ready. */
    @Test
    void a_short_command_loads_nothing_that_is_slow_to_start() throws Exception {
        Path loaded = folder.resolve("loaded");
        String[] list = {"user", "list", "-c", "contoso.onmicrosoft.com", "-o", "jsonl"};
        withoutArchive();
        String first = pdir(Map.of(), list).out();

        assertThat(java(List.of("-Xlog:class+load:file=" + loaded), list)).isEqualTo(first);
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains("dev.partnerdirectory.fake.FakeDirectory "))
                .noneMatch(line -> line.contains("com.fasterxml.jackson.databind."))
                .noneMatch(line -> line.contains("org.hibernate.validator."))
                .noneMatch(line -> line.contains("sun.security.provider.NativePRNG "))
                .noneMatch(line -> line.contains("BuiltInRoles$Known "));
    }

    @Test
    void a_cache_that_others_can_write_is_not_used() throws Exception {
        withoutArchive();

        Result result = pdir(Map.of(), "--version");

        assertThat(result.code()).isZero();
        assertThat(archives()).isEmpty();
    }

    @Test
    void no_home_and_no_cache_stop_nothing() throws Exception {
        Map<String, String> nowhere = Map.of("HOME", "/nonexistent", "XDG_CACHE_HOME", "/proc/nonexistent");

        Result result = pdir(nowhere, "--version");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEqualTo("building pdir, once...\n");
    }

    @Test
    void two_first_runs_at_once_build_once() throws Exception {
        withoutArchive();
        maven("echo x >>'%s'; sleep 1; mkdir -p app-cli/target/pdir; cp '%s' app-cli/target/pdir/pdir.jar"
                .formatted(folder.resolve("builds"), ROOT.resolve("app-cli/target/pdir.jar")));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process other = command(Map.of(), "--version")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        Result one = pdir(Map.of(), "--version");
        Result two = ended(other, out, err);

        assertThat(List.of(one.code(), two.code())).containsOnly(0);
        assertThat(one.out()).isEqualTo(two.out()).startsWith("pdir ");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_failed_build_shows_its_output_and_leaves_nothing_half_done() throws Exception {
        withoutArchive();
        maven("echo 'A.java is broken'; exit 1");

        Result result = pdir(Map.of(), "--version");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith("building pdir, once...\nA.java is broken\nerror: the build failed");
        assertThat(clone.resolve("app-cli/target/pdir/pdir.built")).doesNotExist();
    }

    @Test
    void what_was_never_fetched_is_fetched() throws Exception {
        withoutArchive();
        maven(
                "case \"$*\" in *' -o '*) echo 'Cannot access central in offline mode'; exit 1;; esac; mkdir -p app-cli/target/pdir; cp '%s' app-cli/target/pdir/pdir.jar"
                        .formatted(ROOT.resolve("app-cli/target/pdir.jar")));

        assertThat(pdir(Map.of(), "--version").code()).isZero();
    }

    @Test
    void an_old_or_missing_java_is_told() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        assertThat(Files.writeString(old.resolve("java"), "#!/bin/sh\n")
                        .toFile()
                        .setExecutable(true))
                .isTrue();

        assertThat(pdir(Map.of("JAVA_HOME", folder.resolve("old").toString())).err())
                .isEqualTo("error: Java 17 or later is needed; " + old.resolve("java")
                        + " is 8.0_402: set JAVA_HOME to a newer one\n");
        assertThat(pdir(Map.of("JAVA_HOME", "/nowhere")).err())
                .startsWith("error: JAVA_HOME is /nowhere, which has no bin/java");
    }

    @Test
    void arguments_keep_their_accents_in_any_locale() throws Exception {
        withoutArchive();
        Result result = pdir(
                Map.of("LC_ALL", "C"),
                "user",
                "create",
                "ze@contoso.onmicrosoft.com",
                "-c",
                "Contoso",
                "--display-name",
                "Zé Ação 田中",
                "--dry-run",
                "-o",
                "csv",
                "--columns",
                "displayName");

        assertThat(result.out()).isEqualTo("displayName\r\nZé Ação 田中\r\n");
    }
}
