package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.tck.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeedTest {
    private static final CustomerId CONTOSO = new CustomerId("11111111-1111-4111-8111-111111111111");
    private static final UserId ADMIN = new UserId("11111111-0000-4000-8000-000000000001");

    private final FakeDirectory fake = FakeDirectory.inMemory().open();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void the_sandbox_is_a_small_partner() {
        fake.seed(Seed.sandbox());

        assertThat(fake.customers().list(PageRequest.first()).items())
                .extracting(customer -> customer.companyProfile().companyName())
                .containsExactly("Contoso", "Fabrikam");
        for (Customer customer : fake.customers().list(PageRequest.first()).items()) {
            assertThat(fake.users()
                            .list(customer.id(), UserListing.active(), PageRequest.first())
                            .items())
                    .hasSizeGreaterThan(4);
            assertThat(fake.directoryRoles().list(customer.id())).hasSizeGreaterThan(12);
            List<SubscribedSku> skus = fake.licenses().subscribedSkus(customer.id());
            assertThat(skus).allSatisfy(sku -> assertThat(sku.availableUnits()).isPositive());
            assertThat(skus.get(0).availableUnits()).isGreaterThanOrEqualTo(50);
            assertThat(skus)
                    .extracting(sku -> sku.productSku().licenseGroup())
                    .contains(LicenseGroup.GROUP1, LicenseGroup.GROUP2);
        }
        assertThat(fake.partnerRoles().list()).hasSizeGreaterThan(3);
    }

    @Test
    void what_is_exported_and_put_in_again_is_the_same() {
        fake.seed(Seed.sandbox());
        fake.users().delete(CONTOSO, ADMIN, Samples.requestId());
        fake.licenses()
                .update(
                        CONTOSO,
                        new UserId("11111111-0000-4000-8000-000000000004"),
                        LicenseUpdate.assign(Samples.emsSku().productSku().id()),
                        Samples.requestId());
        String exported = Exports.text(fake);

        try (FakeDirectory other = FakeDirectory.inMemory().open()) {
            other.seed(Seed.text(exported));

            assertThat(Exports.text(other)).isEqualTo(exported);
            assertThat(other.users()
                            .list(CONTOSO, UserListing.deleted(), PageRequest.first())
                            .items())
                    .isEqualTo(fake.users()
                            .list(CONTOSO, UserListing.deleted(), PageRequest.first())
                            .items())
                    .hasSize(1);
            assertThat(other.licenses().subscribedSkus(CONTOSO))
                    .isEqualTo(fake.licenses().subscribedSkus(CONTOSO));
        }
    }

    @Test
    void a_reset_directory_is_empty_and_takes_the_same_seed_again() {
        fake.seed(Seed.sandbox());
        String before = Exports.text(fake);
        CustomerUser admin = fake.users().get(CONTOSO, ADMIN);

        fake.reset();
        assertThat(fake.customers().list(PageRequest.first()).items()).isEmpty();
        assertThatThrownBy(() -> fake.users().get(CONTOSO, ADMIN)).isInstanceOf(NotFound.class);

        fake.seed(Seed.sandbox());
        assertThat(fake.users().get(CONTOSO, ADMIN)).isEqualTo(admin);
        assertThat(Exports.text(fake)).isEqualTo(before);
    }

    @Test
    void a_seed_that_is_wrong_somewhere_puts_nothing_in() {
        String twice = seed("{\"id\":\"%1$s\",\"userPrincipalName\":\"a@b.c\",\"displayName\":\"A\"},"
                + "{\"id\":\"%1$s\",\"userPrincipalName\":\"d@b.c\",\"displayName\":\"D\"}".formatted(ADMIN));

        assertThatThrownBy(() -> fake.seed(Seed.text(twice.formatted(ADMIN))))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal -> assertThat(refusal.violations())
                                .containsExactly(new Violation("customers[0].users[1]", "is there twice: user.id")));
        assertThat(fake.customers().list(PageRequest.first()).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"id":"7"}                                    | customers[0].users[0].id                | must be a GUID
                    {"id":"ID"}                                   | customers[0].users[0].userPrincipalName | is missing
                    USER,"upn":"a@b.c"}                           | customers[0].users[0].upn               | is no field
                    {"id":"ID","userPrincipalName":"ab"}          | customers[0].users[0].userPrincipalName | cannot be 'ab'
                    USER,"usageLocation":"Germany"}               | customers[0].users[0].usageLocation     | two-letter
                    USER,"softDeletionTime":"yesterday"}          | customers[0].users[0].softDeletionTime  | cannot be
                    USER,"forceChangePassword":"yes"}             | customers[0].users[0].forceChangePassword | true or false
                    USER,"roles":["ID"]}                          | customers[0].users[0].roles[0]          | is no role
                    USER,"roles":{}}                              | customers[0].users[0].roles             | must be a list
                    USER,"licenses":[{"skuId":"ID"}]}             | customers[0].users[0].licenses[0].skuId | is no SKU
                    USER,"displayName":"Twice"}                   | `` | not JSON
                    7                                             | customers[0].users[0]                   | must be an object
                    """)
    void a_wrong_user_is_pointed_at(String user, String path, String reason) {
        String json = seed(user.replace("USER", "{\"id\":\"ID\",\"userPrincipalName\":\"a@b.c\",\"displayName\":\"A\"")
                .replace("ID", UUID.randomUUID().toString()));

        assertRefused(json, path, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                                              | ``             | must be a JSON object
                    {}                                              | formatVersion  | is missing
                    {"customers":[]}                                | formatVersion  | must come first
                    {"formatVersion":2}                             | formatVersion  | must be 1
                    {"formatVersion":1,"costumers":[]}              | costumers      | is no field
                    {"formatVersion":1} {}                          | ``             | after the seed's end
                    {"formatVersion":1,                             | ``             | not JSON: line 1
                    {"formatVersion":1,"customers":{}}              | customers      | must be a list
                    {"formatVersion":1,"customers":[{}]}            | customers[0].id | is missing
                    {"formatVersion":1,"customers":[{"users":[]}]}  | customers[0].id | is missing
                    {"formatVersion":1,"customers":[{"usres":[{}]}]} | customers[0].usres | is no field of a seed; known here are allow
                    {"formatVersion":1,"partner":{"users":[{"id":"x"}]}} | partner.users[0].id | must be a GUID
                    """)
    void a_wrong_seed_is_pointed_at(String json, String path, String reason) {
        assertRefused(json, path, reason);
    }

    @Test
    void what_the_version_before_exported_is_put_in_and_exported_the_same() throws IOException {
        String exported;
        try (InputStream before = SeedTest.class.getResourceAsStream("exported-by-0.1.json")) {
            exported = new String(before.readAllBytes(), StandardCharsets.UTF_8);
        }

        fake.seed(Seed.text(exported));

        assertThat(Exports.text(fake)).isEqualTo(exported);
    }

    @Test
    void more_licences_than_units_are_pointed_at() {
        String json = """
                {"formatVersion": 1, "customers": [{"id": "ID", "companyName": "C", "domain": "b.c",
                "skus": [{"id": "ID", "name": "S", "skuPartNumber": "S", "activeUnits": 0}],
                "users": [{"id": "ID", "userPrincipalName": "a@b.c", "displayName": "A",
                "licenses": [{"skuId": "ID"}]}]}]}""".replace("ID", ADMIN.value());

        assertRefused(json, "customers[0].users[0].licenses[0]", "one licence more than");
    }

    @Test
    void the_same_number_generates_the_same_people() {
        fake.seed(Seed.generated(2, 60, 7));
        String generated = Exports.text(fake);

        try (FakeDirectory other = FakeDirectory.inMemory().open()) {
            other.seed(Seed.generated(2, 60, 7));
            assertThat(Exports.text(other)).isEqualTo(generated);
            other.seed(Seed.generated(1, 1, 8));
            assertThat(Exports.text(other)).isNotEqualTo(generated);
        }
        Customer first = fake.customers().list(PageRequest.first()).items().get(0);
        assertThat(fake.users()
                        .list(first.id(), UserListing.active(), PageRequest.first())
                        .items())
                .hasSize(60)
                .extracting(CustomerUser::displayName)
                .anyMatch(name -> name.chars().anyMatch(c -> c > 127));
    }

    private void assertRefused(String json, String path, String reason) {
        assertThatThrownBy(() -> fake.seed(Seed.text(json))).isInstanceOfSatisfying(InvalidRequest.class, refusal -> {
            Violation violation = refusal.violations().get(0);
            assertThat(violation.field()).isEqualTo(path);
            assertThat(violation.reason()).contains(reason);
        });
    }

    private static String seed(String users) {
        return """
                {"formatVersion": 1, "customers": [
                  {"id": "22222222-2222-4222-8222-222222222222", "companyName": "C", "domain": "b.c", "users": [%s]}]}""".formatted(users);
    }

    /** Whoever reads an export or sends a seed may be slow; nobody else waits. */
    @Test
    @Timeout(60)
    void nobody_waits_for_an_export_or_a_seed() throws Exception {
        fake.seed(Seed.sandbox());
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        byte[] more = generated().getBytes(StandardCharsets.UTF_8);
        ExecutorService slow = Executors.newFixedThreadPool(2);
        try {
            Future<?> export = slow.submit(() -> fake.export(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    pause(begun, goOn);
                }
            }));
            Future<?> seed = slow.submit(() -> fake.seed(Seed.stream(new ByteArrayInputStream(more) {
                @Override
                public synchronized int read(byte[] into, int from, int length) {
                    pause(begun, goOn);
                    return super.read(into, from, length);
                }
            })));
            begun.await();

            fake.users().delete(CONTOSO, ADMIN, Samples.requestId());
            assertThat(fake.customers().list(PageRequest.first()).items()).hasSize(2);

            goOn.countDown();
            export.get();
            seed.get();
            assertThat(fake.customers().list(PageRequest.first()).items()).hasSize(4);
        } finally {
            goOn.countDown();
            slow.shutdownNow();
        }
    }

    private static String generated() {
        try (FakeDirectory other =
                FakeDirectory.inMemory().seededWith(Seed.generated(2, 50, 7)).open()) {
            return Exports.text(other);
        }
    }

    private static void pause(CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
