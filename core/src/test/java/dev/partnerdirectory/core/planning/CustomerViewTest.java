package dev.partnerdirectory.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.guard.Approver;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.rate.LearnedRateLimits;
import dev.partnerdirectory.core.testing.Calls;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Validation;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calls a view makes to find users. The customer has 5, on 3 pages. */
class CustomerViewTest {
    private static final List<CustomerUser> USERS =
            Stream.of("ada", "bob", "cid", "dee", "eve").map(Samples::user).toList();
    private static final Operation[] LISTING = {Operation.LIST_USERS, Operation.LIST_USERS, Operation.LIST_USERS};

    private final Harness harness = new Harness();

    @BeforeEach
    void fiveAreThere() {
        USERS.forEach(harness.directory()::withUser);
    }

    private DirectorySession session() {
        Clock clock = Clock.systemUTC();
        Settings settings = new Settings(
                new Validation(Harness::validator),
                clock,
                pause -> {},
                RequestIds.random(),
                SecureRandom::new,
                RoleCatalog.builtIn(),
                event -> {},
                share -> new LearnedRateLimits(clock, share),
                Thread::new,
                Policy.standard(),
                Approver.none(),
                false,
                CallOptions.none());
        return DirectorySession.begin(harness.directory(), settings);
    }

    private CustomerView ofSome(int people) {
        return CustomerView.ofSome(session(), Samples.CONTOSO, people);
    }

    private void assertCalls(Operation... expected) {
        assertThat(harness.calls().log()).extracting(Calls.Call::operation).containsExactly(expected);
    }

    @Test
    void three_ids_are_asked_for_one_by_one_and_none_twice() {
        CustomerView view = ofSome(3);

        for (int round = 0; round < 2; round++) {
            USERS.stream()
                    .limit(3)
                    .forEach(user -> assertThat(view.active(user.id())).contains(user));
        }

        assertCalls(Operation.GET_USER, Operation.GET_USER, Operation.GET_USER);
    }

    @Test
    void the_fourth_id_has_all_users_listed() {
        CustomerView view = ofSome(3);

        USERS.forEach(user -> assertThat(view.active(user.id())).contains(user));

        assertThat(harness.calls().of(Operation.GET_USER)).hasSize(3);
        assertThat(harness.calls().of(Operation.LIST_USERS)).hasSize(LISTING.length);
    }

    @Test
    void where_many_are_asked_for_all_are_listed_at_once() {
        CustomerView view = ofSome(4);

        USERS.forEach(user -> assertThat(view.active(user.id())).contains(user));

        assertCalls(LISTING);
    }

    @Test
    void somebody_who_was_found_by_name_is_known_by_id() {
        CustomerView view = ofSome(1);
        CustomerUser ada = USERS.get(0);

        assertThat(view.bearer(ada.userPrincipalName())).contains(ada);
        assertThat(view.active(ada.id())).contains(ada);

        assertCalls(Operation.LIST_USERS);
    }

    @Test
    void nobody_is_looked_for_twice_either() {
        CustomerView view = ofSome(1);

        assertThat(view.bearer(Samples.name("nobody"))).isEmpty();
        assertThat(view.bearer(Samples.name("nobody"))).isEmpty();

        assertCalls(Operation.LIST_USERS);
    }

    @Test
    void the_second_name_has_all_users_listed() {
        CustomerView view = ofSome(2);

        USERS.forEach(user -> assertThat(view.bearer(user.userPrincipalName())).contains(user));

        assertThat(harness.calls().of(Operation.LIST_USERS)).hasSize(1 + LISTING.length);
    }

    @Test
    void a_view_of_all_lists_once_and_counts() {
        CustomerView view = CustomerView.ofAll(session(), Samples.CONTOSO);

        assertThat(view.userCount()).isEqualTo(USERS.size());
        assertThat(view.bearer(Samples.name("nobody"))).isEmpty();
        assertThat(view.active(USERS.get(0).id())).contains(USERS.get(0));

        assertCalls(LISTING);
    }

    @Test
    void what_was_listed_tells_the_domains_in_use_too() {
        CustomerView view = CustomerView.ofAll(session(), Samples.CONTOSO);

        assertThat(view.users()).hasSize(USERS.size());
        assertThat(view.isDomainUsed(USERS.get(0).userPrincipalName().domain())).isTrue();
        assertThat(view.isDomainUsed("nobody.example")).isFalse();

        assertCalls(LISTING);
    }
}
