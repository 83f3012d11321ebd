package dev.partnerdirectory.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
    @Test
    void entries_without_a_row_are_counted_and_others_keep_theirs() {
        UserRow user = UserRow.of("contoso.com", "ada@contoso.com").build();
        UserRow seventh = UserRow.of("contoso.com", "bob@contoso.com").row(7).build();
        List<Long> rows = new ArrayList<>();

        Manifest.of(List.of(user, seventh, user)).forEach(entry -> rows.add(entry.row()));

        assertThat(rows).containsExactly(1L, 7L, 3L);
    }
}
