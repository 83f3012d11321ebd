package dev.partnerdirectory.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
    @Test
    void the_likest_comes_first_and_equals_by_name() {
        assertThat(NearestNames.to("abcd", List.of("abxx", "abcx", "bbcd", "abcd")))
                .containsExactly("abcd", "abcx", "bbcd");
    }

    @Test
    void a_name_unlike_in_more_than_half_its_letters_is_not_named() {
        assertThat(NearestNames.to("abcd", List.of("abxx"))).containsExactly("abxx");
        assertThat(NearestNames.to("abcd", List.of("axxx"))).isEmpty();
    }

    @Test
    void letters_added_lost_and_swapped_count_one_each() {
        assertThat(NearestNames.to("EM", List.of("e", "emx", "xm", "emxy"))).containsExactly("e", "emx", "xm");
    }

    @Test
    void two_neighbours_that_are_swapped_count_one() {
        assertThat(NearestNames.to("mn", List.of("nm"))).containsExactly("nm");
        assertThat(NearestNames.distance("lsit", "LIST")).isEqualTo(1);
    }

    @Test
    void letter_case_and_repetition_do_not_matter() {
        assertThat(NearestNames.to("teams", List.of("Teams", "Teams"))).containsExactly("Teams");
    }
}
