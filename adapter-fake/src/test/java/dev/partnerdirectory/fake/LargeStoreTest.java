package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that costs do not grow with the number of users. It compares the best of several measurements in the same run.
 */
final class LargeStoreTest {
    private static final int MANY = 100_000;
    private static final int FEW = 200;
    private static final int ATTEMPTS = 15;

    @Test
    void opening_costs_no_more_for_each_user_the_more_there_are(@TempDir Path folder) {
        Path small = filled(folder.resolve("small.jsonl"), MANY / 20);
        Path large = filled(folder.resolve("large.jsonl"), MANY);

        long most = 60 * best(() -> FakeDirectory.onDisk(small).open().close(), 0);
        long openLarge = best(() -> FakeDirectory.onDisk(large).open().close(), most);

        assertThat(openLarge).as("opening twenty times as many users").isLessThan(most);
    }

    private static Path filled(Path file, int users) {
        FakeDirectory.onDisk(file)
                .seededWith(Seed.generated(1, users, 1))
                .open()
                .close();
        return file;
    }

    @Test
    void paging_costs_the_same_however_many_users_there_are() {
        try (FakeDirectory few = FakeDirectory.inMemory()
                        .seededWith(Seed.generated(1, FEW, 1))
                        .open();
                FakeDirectory many = FakeDirectory.inMemory()
                        .seededWith(Seed.generated(1, MANY, 1))
                        .open()) {
            pagesCostTheSame(few, many);
        }
    }

    private static void pagesCostTheSame(FakeDirectory few, FakeDirectory many) {
        for (UserListing listing : List.of(
                UserListing.active(),
                UserListing.active().sortedBy(Sort.ascending(Field.DISPLAY_NAME)),
                UserListing.active().sortedBy(Sort.descending(Field.USER_PRINCIPAL_NAME)))) {
            PageRequest deep = deep(many, listing);
            long most = 6 * best(() -> page(few, listing, PageRequest.ofSize(100)), 0);
            long amongMany = best(() -> page(many, listing, PageRequest.ofSize(100)), most);
            long farIn = best(() -> page(many, listing, deep), most);
            assertThat(amongMany).as("first page of " + listing).isLessThan(most);
            assertThat(farIn).as("deep page of " + listing).isLessThan(most);
        }
    }

    /** The page of a hundred users in the middle of the listing. */
    private static PageRequest deep(FakeDirectory fake, UserListing listing) {
        PageRequest request = PageRequest.ofSize(PageRequest.MAX_SIZE);
        for (int read = 0; read < MANY / 2; read += PageRequest.MAX_SIZE) {
            PageToken next = fake.users()
                    .list(customer(fake).id(), listing, request)
                    .next()
                    .orElseThrow();
            request = request.after(next);
        }
        return new PageRequest(Optional.of(100), request.token());
    }

    private static void page(FakeDirectory fake, UserListing listing, PageRequest request) {
        List<CustomerUser> users =
                fake.users().list(customer(fake).id(), listing, request).items();
        assertThat(users).hasSize(100);
    }

    private static Customer customer(FakeDirectory fake) {
        return fake.customers().list(PageRequest.first()).items().get(0);
    }

    /** The least time of several attempts, in nanoseconds; the first one below {@code enough} ends them. */
    private static long best(Runnable work, long enough) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && least >= enough; i++) {
            long begun = System.nanoTime();
            work.run();
            least = Math.min(least, System.nanoTime() - begun);
        }
        return least;
    }
}
