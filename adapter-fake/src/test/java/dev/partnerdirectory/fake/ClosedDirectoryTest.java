package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.tck.Samples;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClosedDirectoryTest {
    private static final CustomerId CONTOSO = new CustomerId("11111111-1111-4111-8111-111111111111");

    @Test
    void a_closed_directory_makes_no_calls_and_no_repeat_helps() {
        FakeDirectory directory =
                FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
        directory.close();

        assertRefused(() -> directory.customers().get(CONTOSO));
        assertRefused(() -> directory
                .users()
                .create(
                        CONTOSO,
                        NewCustomerUser.of(
                                new UserPrincipalName("ada@contoso.onmicrosoft.com"),
                                "Ada",
                                PasswordProfile.temporary(Secret.of("S3cret!!"))),
                        Samples.requestId()));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(Unsupported.class)
                .isThrownBy(call)
                .withMessageContaining("this directory is closed")
                .satisfies(refusal -> assertThat(refusal.isRetryable()).isFalse());
    }
}
