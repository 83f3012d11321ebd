package dev.partnerdirectory.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads what the container image is made of: there may be nothing here that could build it. */
class ContainerIT extends EmptyFolder {
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
}
