package dev.partnerdirectory.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Installs the Debian package, runs it and removes it. */
class DebianPackageIT extends EmptyFolder {
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
    void debians_checker_accepts_the_package() throws Exception {
        assumeTrue(isThere("lintian"), "there is no lintian");

        Result lint = run(Map.of(), "lintian", "--allow-root", "--fail-on", "error,warning", deb().toString());

        assertThat(lint).isEqualTo(new Result(0, ""));
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

    private static Path deb() throws IOException {
        return made("pdir_.*\\.deb");
    }
}
