package dev.partnerdirectory.files.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.plan.Plan;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("people.plan");
        PlanFile.write(file, Plans.plan());
    }

    private void change(UnaryOperator<String> edit) throws IOException {
        Files.writeString(file, edit.apply(Files.readString(file)));
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(why);
    }

    @Test
    void what_was_written_is_read() {
        assertThat(PlanFile.read(file)).isEqualTo(Plans.plan());
    }

    @Test
    void its_owner_alone_reads_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void changed_plan_is_refused() throws IOException {
        change(text -> text.replace("new@", "now@"));

        assertRefused("was changed after it was made");
    }

    @Test
    void changed_row_number_is_noticed() throws IOException {
        change(text -> text.replace("\"row\":11", "\"row\":13"));

        assertRefused("was changed after it was made");
    }

    @Test
    void property_that_is_not_known_is_refused() throws IOException {
        change(text -> text.replace("\"row\":11", "\"rows\":1,\"row\":11"));

        assertRefused("cannot be read");
    }

    @Test
    void plan_that_is_cut_short_anywhere_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 1; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> PlanFile.read(file)).isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void plan_without_its_last_line_is_cut_short() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));

        assertRefused("is incomplete: its end is missing");
    }

    @Test
    void plan_with_something_after_its_seal_is_refused() throws IOException {
        change(text -> text + text);

        assertRefused("is damaged: lines are missing or were added");
    }

    @Test
    void plan_of_another_version_is_refused() throws IOException {
        change(text -> text.replace("\"version\":4", "\"version\":2"));

        assertRefused("is of version 2, which is not known here");
    }

    @Test
    void plan_of_the_version_before_is_told_to_be_made_again() throws IOException {
        Files.writeString(file, "plan\tversion=1\torigin=manifest\nend\tinput=0\n");

        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refused -> assertThat(
                                        refused.details().remedy().orElseThrow().text())
                                .contains("make the plan again"))
                .hasMessageContaining("earlier version");
    }

    @Test
    void plan_replaces_a_plan_of_either_version_and_nothing_else() throws IOException {
        Plan plan = Plans.plan();
        PlanFile.write(file, plan);
        Files.writeString(file, "plan\tversion=1\torigin=manifest\n");
        PlanFile.write(file, plan);
        assertThat(PlanFile.read(file)).isEqualTo(plan);

        Files.writeString(file, "somebody's diary");
        assertThatThrownBy(() -> PlanFile.write(file, plan)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("somebody's diary");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }
}
