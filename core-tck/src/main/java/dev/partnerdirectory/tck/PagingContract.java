package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of every paged listing. */
public interface PagingContract extends DirectoryLaws {
    @Test
    default void pages_hold_no_more_than_asked_and_everyone_once(Scene scene) {
        List<CustomerUser> users = crowd(scene, 7);

        List<List<CustomerUser>> pages =
                pages(3, page -> scene.ports.users().list(scene.customer, UserListing.active(), page));

        assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(3));
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(users);
    }

    @Test
    default void every_page_size_gives_the_same_listing(Scene scene) {
        crowd(scene, 5);
        List<CustomerUser> whole = scene.active();

        for (int size : List.of(1, 2, 4, 5, 6, PageRequest.MAX_SIZE)) {
            assertThat(walked(scene, UserListing.active(), size))
                    .as("size " + size)
                    .isEqualTo(whole);
        }
    }

    @Test
    default void a_listing_that_fits_one_page_has_no_next_one(Scene scene) {
        crowd(scene, 2);

        Page<CustomerUser> page = scene.ports.users().list(scene.customer, UserListing.active(), PageRequest.ofSize(2));

        assertThat(page.items()).hasSize(2);
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void an_empty_listing_is_one_empty_page(Scene scene) {
        assertThat(scene.ports.users().list(scene.customer, UserListing.active(), PageRequest.ofSize(5)))
                .isEqualTo(Page.last(List.of()));
        assertThat(scene.ports.users().list(scene.customer, UserListing.deleted(), PageRequest.ofSize(5)))
                .isEqualTo(Page.last(List.of()));
        assertThat(scene.ports.roleMembers().list(scene.customer, scene.helpdesk, PageRequest.ofSize(5)))
                .isEqualTo(Page.last(List.of()));
    }

    @Test
    default void a_page_can_be_read_again(Scene scene) {
        crowd(scene, 4);
        Page<CustomerUser> first =
                scene.ports.users().list(scene.customer, UserListing.active(), PageRequest.ofSize(2));
        PageRequest second = PageRequest.ofSize(2).after(first.next().orElseThrow());

        Page<CustomerUser> once = scene.ports.users().list(scene.customer, UserListing.active(), second);
        Page<CustomerUser> again = scene.ports.users().list(scene.customer, UserListing.active(), second);

        assertThat(again.items()).isEqualTo(once.items());
    }

    @Test
    default void who_is_there_throughout_is_seen_once_whatever_comes_and_goes() {
        staysSeenOnce(UserListing.active());
    }

    @Test
    default void who_is_there_throughout_is_seen_once_by_display_name() {
        staysSeenOnce(UserListing.active().sortedBy(Sort.ascending(Field.DISPLAY_NAME)));
    }

    @Test
    default void who_is_there_throughout_is_seen_once_by_display_name_backwards() {
        staysSeenOnce(UserListing.active().sortedBy(Sort.descending(Field.DISPLAY_NAME)));
    }

    @Test
    default void who_is_there_throughout_is_seen_once_by_name() {
        staysSeenOnce(UserListing.active().sortedBy(Sort.ascending(Field.USER_PRINCIPAL_NAME)));
    }

    private void staysSeenOnce(UserListing listing) {
        Scene scene = Scene.in(directory());
        List<CustomerUser> staying = new ArrayList<>();
        List<CustomerUser> leaving = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            leaving.add(scene.user("%02d-leaves".formatted(i)));
            staying.add(scene.user("%02d-stays".formatted(i)));
        }

        List<CustomerUser> seen = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.ofSize(4));
        for (int turn = 0; next.isPresent(); turn++) {
            Page<CustomerUser> page = scene.ports.users().list(scene.customer, listing, next.get());
            seen.addAll(page.items());
            next = page.next().map(next.get()::after);
            if (turn < leaving.size() / 2) {
                scene.delete(leaving.get(turn));
                scene.delete(leaving.get(leaving.size() - 1 - turn));
                scene.user("00-comes" + turn);
                scene.user("99-comes" + turn);
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
    }

    @Test
    default void deleted_users_are_paged_while_others_are_restored(Scene scene) {
        List<CustomerUser> users = crowd(scene, 8);
        users.forEach(scene::delete);
        UserListing listing = UserListing.deleted();

        Page<CustomerUser> first = scene.ports.users().list(scene.customer, listing, PageRequest.ofSize(3));
        scene.restore(first.items().get(0));
        List<CustomerUser> seen = new ArrayList<>(first.items());
        first.next()
                .map(PageRequest.ofSize(3)::after)
                .ifPresent(rest -> Pages.stream(
                                rest, page -> scene.ports.users().list(scene.customer, listing, page))
                        .forEach(seen::add));

        assertThat(seen)
                .extracting(CustomerUser::id)
                .containsExactlyInAnyOrderElementsOf(
                        users.stream().map(CustomerUser::id).toList());
    }

    @Test
    default void deleted_users_are_paged_in_order_too(Scene scene) {
        List<CustomerUser> users = crowd(scene, 7);
        users.forEach(scene::delete);
        UserListing listing = UserListing.deleted().sortedBy(Sort.descending(Field.DISPLAY_NAME));

        assertThat(walked(scene, listing, 2))
                .extracting(CustomerUser::displayName)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSize(7);
    }

    @Test
    default void users_are_sorted_by_display_name_ignoring_case(Scene scene) {
        for (String name : List.of("delta", "Bravo", "alpha", "Charlie", "bravo", "ECHO")) {
            scene.create(scene.personShownAs("u" + Samples.guid(), name));
        }
        Sort up = Sort.ascending(Field.DISPLAY_NAME);
        Sort down = Sort.descending(Field.DISPLAY_NAME);

        assertThat(walked(scene, UserListing.active().sortedBy(up), 2))
                .extracting(user -> user.displayName().toLowerCase(Locale.ROOT))
                .containsExactly("alpha", "bravo", "bravo", "charlie", "delta", "echo");
        assertThat(walked(scene, UserListing.active().sortedBy(down), 4))
                .extracting(user -> user.displayName().toLowerCase(Locale.ROOT))
                .containsExactly("echo", "delta", "charlie", "bravo", "bravo", "alpha");
    }

    @Test
    default void people_of_the_same_display_name_are_all_seen(Scene scene) {
        for (int i = 0; i < 7; i++) {
            scene.create(scene.personShownAs("same" + i, "Maria Müller"));
        }

        assertThat(walked(scene, UserListing.active().sortedBy(Sort.ascending(Field.DISPLAY_NAME)), 2))
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    @Test
    default void users_are_sorted_by_name_ignoring_case(Scene scene) {
        for (String name : List.of("delta", "Bravo", "alpha", "Charlie")) {
            scene.user(name);
        }

        assertThat(walked(scene, UserListing.active().sortedBy(Sort.descending(Field.USER_PRINCIPAL_NAME)), 3))
                .extracting(user -> user.userPrincipalName().localPart())
                .containsExactly("delta", "Charlie", "Bravo", "alpha");
    }

    @Test
    default void role_members_are_paged_while_members_come_and_go(Scene scene) {
        List<CustomerUser> users = crowd(scene, 8);
        users.subList(0, 7).forEach(user -> scene.grant(scene.helpdesk, user));

        Page<RoleAssignment> first =
                scene.ports.roleMembers().list(scene.customer, scene.helpdesk, PageRequest.ofSize(3));
        RoleAssignment gone = first.items().get(1);
        scene.ports.roleMembers().remove(scene.customer, scene.helpdesk, Scene.userId(gone), Samples.requestId());
        scene.grant(scene.helpdesk, users.get(7));
        List<RoleAssignment> seen = new ArrayList<>(first.items());
        Pages.stream(
                        PageRequest.ofSize(3).after(first.next().orElseThrow()),
                        page -> scene.ports.roleMembers().list(scene.customer, scene.helpdesk, page))
                .forEach(seen::add);

        assertThat(seen)
                .extracting(Scene::userId)
                .doesNotHaveDuplicates()
                .containsAll(users.subList(0, 7).stream().map(CustomerUser::id).toList());
    }

    @Test
    default void customers_are_paged_while_customers_come() {
        DirectoryUnderTest directory = directory();
        List<Scene> scenes =
                IntStream.range(0, 4).mapToObj(i -> Scene.in(directory)).toList();

        List<Customer> seen = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.ofSize(2));
        for (int turn = 0; next.isPresent(); turn++) {
            Page<Customer> page = directory.ports().customers().list(next.get());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page.items());
            next = page.next().map(next.get()::after);
            if (turn == 0) {
                Scene.in(directory);
            }
        }

        assertThat(seen)
                .extracting(Customer::id)
                .doesNotHaveDuplicates()
                .containsAll(scenes.stream().map(scene -> scene.customer).toList());
    }

    @Test
    default void partner_role_members_are_paged_in_every_order(PartnerScene scene) {
        List<String> names = List.of("delta", "Bravo", "alpha", "Charlie", "ECHO");
        names.forEach(name -> scene.add(Samples.partnerUser(name, "x" + name)));

        for (Field field : Field.values()) {
            List<RoleAssignment> up = scene.walked(Sort.ascending(field), 2);
            List<RoleAssignment> down = scene.walked(Sort.descending(field), 3);
            Comparator<RoleAssignment> order = Comparator.comparing(member -> text(field, member));
            assertThat(up).hasSize(5).isSortedAccordingTo(order);
            assertThat(down).hasSize(5).isSortedAccordingTo(order.reversed());
        }
    }

    private static String text(Field field, RoleAssignment member) {
        Principal.User user = Scene.user(member);
        return field == Field.DISPLAY_NAME
                ? user.displayName().toLowerCase(Locale.ROOT)
                : user.userPrincipalName().key();
    }

    private static List<CustomerUser> crowd(Scene scene, int size) {
        return IntStream.range(0, size).mapToObj(i -> scene.user("user" + i)).toList();
    }

    private static List<CustomerUser> walked(Scene scene, UserListing listing, int size) {
        return pages(size, page -> scene.ports.users().list(scene.customer, listing, page)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** All pages; fails if the listing does not end. */
    private static <T> List<List<T>> pages(int size, Function<PageRequest, Page<T>> fetch) {
        List<List<T>> pages = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.ofSize(size));
        List<PageToken> tokens = new ArrayList<>();
        while (next.isPresent()) {
            Page<T> page = fetch.apply(next.get());
            pages.add(page.items());
            page.next().ifPresent(tokens::add);
            assertThat(tokens).doesNotHaveDuplicates();
            next = page.next().map(next.get()::after);
        }
        return pages;
    }
}
