package dev.partnerdirectory.core.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<PageRequest> asked = new ArrayList<>();

    @Test
    void nothing_is_asked_before_the_first_item_is_wanted_and_no_page_before_its_time() {
        Iterator<Integer> items =
                Pages.stream(PageRequest.ofSize(2), this::oneToFive).iterator();

        assertThat(asked).isEmpty();
        assertThat(List.of(items.next(), items.next())).containsExactly(1, 2);
        assertThat(asked).hasSize(1);
        assertThat(items.next()).isEqualTo(3);
        assertThat(asked).hasSize(2);
    }

    @Test
    void no_page_is_asked_for_beyond_what_is_wanted() {
        assertThat(Pages.stream(PageRequest.ofSize(2), this::oneToFive).limit(2))
                .containsExactly(1, 2);
        assertThat(asked).hasSize(1);
        assertThat(Pages.stream(PageRequest.ofSize(2), this::oneToFive).anyMatch(item -> item == 3))
                .isTrue();
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_page_that_leads_back_gives_nothing_and_the_pages_before_it_are_given() {
        Iterator<Integer> items = Pages.stream(
                        PageRequest.first(),
                        page -> new Page<>(
                                List.of(page.token().isEmpty() ? 1 : 2), Optional.of(new PageToken("again"))))
                .iterator();

        assertThat(items.next()).isEqualTo(1);
        assertThatExceptionOfType(UnexpectedResponse.class).isThrownBy(items::next);
    }

    @Test
    void a_listing_goes_to_the_end_with_the_size_that_was_asked_for() {
        assertThat(Pages.stream(PageRequest.ofSize(2), this::oneToFive)).containsExactly(1, 2, 3, 4, 5);

        assertThat(asked).hasSize(3).allSatisfy(page -> assertThat(page.size()).contains(2));
    }

    @Test
    void an_empty_page_in_the_middle_is_not_the_end() {
        assertThat(Pages.stream(
                        PageRequest.first(),
                        page -> page.token().isEmpty()
                                ? new Page<Integer>(List.of(), Optional.of(new PageToken("more")))
                                : Page.last(List.of(7))))
                .containsExactly(7);
    }

    @Test
    void somebody_on_two_pages_is_listed_once_as_first_seen() {
        List<List<String>> pages = List.of(List.of("1 Ada", "2 Bob"), List.of("2 Bobby", "3 Cy"), List.of("1 Ada"));

        assertThat(Pages.stream(
                        PageRequest.first(),
                        page -> {
                            int number = page.token()
                                    .map(token -> Integer.parseInt(token.value()))
                                    .orElse(0);
                            return new Page<>(
                                    pages.get(number),
                                    number < 2
                                            ? Optional.of(new PageToken(String.valueOf(number + 1)))
                                            : Optional.empty());
                        },
                        person -> person.charAt(0)))
                .containsExactly("1 Ada", "2 Bob", "3 Cy");
    }

    @Test
    void behind_the_end_there_is_nothing() {
        Iterator<Integer> items = Pages.<Integer>stream(PageRequest.first(), page -> Page.last(List.of()))
                .iterator();

        assertThat(items.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
    }

    @Test
    void a_continuation_that_leads_back_is_an_error_and_not_endless() {
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> Pages.stream(
                                PageRequest.first(),
                                page -> new Page<>(List.of(1), Optional.of(new PageToken("again"))))
                        .toList());
    }

    @Test
    void a_continuation_that_leads_back_to_where_we_began_is_an_error() {
        PageToken start = new PageToken("start");

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> Pages.stream(PageRequest.first().after(start), page -> {
                            asked.add(page);
                            return new Page<>(List.of(1), Optional.of(start));
                        })
                        .toList());
        assertThat(asked).hasSize(1);
    }

    private Page<Integer> oneToFive(PageRequest page) {
        asked.add(page);
        int from = page.token().map(token -> Integer.parseInt(token.value())).orElse(0);
        List<Integer> all = List.of(1, 2, 3, 4, 5);
        int to = Math.min(all.size(), from + page.size().orElse(5));
        return new Page<>(
                all.subList(from, to),
                to < all.size() ? Optional.of(new PageToken(String.valueOf(to))) : Optional.empty());
    }
}
