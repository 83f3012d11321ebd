package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.PasswordSink;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of {@link PasswordSink}. */
public interface PasswordSinkContract {
    /** A password as its receiver reads it. */
    record Received(CustomerId customer, UserPrincipalName user, String password) {}

    /**
     * A sink that delivers to the place under test, which is empty at the start of a test. Each call makes a new sink, as
     * a process does that goes on after another one ended without closing its sink.
     */
    PasswordSink sink();

    /** What the receiver can read now, in any order. */
    List<Received> received();

    private static Received password(int number) {
        return new Received(
                new CustomerId("00000000-0000-4000-8000-%012d".formatted(number % 3)),
                new UserPrincipalName("user%d@contoso.example".formatted(number)),
                "Pass word,%d;\"é語🦄'".formatted(number));
    }

    private static void handOver(PasswordSink sink, Received one) {
        sink.handOver(one.customer(), one.user(), Secret.of(one.password()));
    }

    @Test
    default void a_password_is_received_as_it_was_handed_over() {
        PasswordSink sink = sink();
        handOver(sink, password(1));
        handOver(sink, password(2));

        assertThat(received()).containsExactlyInAnyOrder(password(1), password(2));
    }

    @Test
    default void a_password_that_comes_again_is_received_once() {
        PasswordSink sink = sink();
        handOver(sink, password(1));
        handOver(sink, password(1));

        assertThat(received()).containsExactly(password(1));
    }

    @Test
    default void a_password_that_comes_again_after_a_crash_is_received_once() {
        handOver(sink(), password(1));
        PasswordSink next = sink();
        handOver(next, password(1));
        handOver(next, password(2));

        assertThat(received()).containsExactlyInAnyOrder(password(1), password(2));
    }

    @Test
    default void users_of_two_customers_who_have_the_same_name_both_get_theirs() {
        Received one = password(1);
        Received other = new Received(password(2).customer(), one.user(), "Another-1");
        PasswordSink sink = sink();
        handOver(sink, one);
        handOver(sink, other);

        assertThat(received()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void passwords_that_come_at_once_are_all_received() throws Exception {
        PasswordSink sink = sink();

        assertThat(Crowd.atOnce(i -> () -> {
                    handOver(sink, password(i));
                    return true;
                }))
                .isEmpty();

        assertThat(received())
                .hasSize(Crowd.SIZE)
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(one.password()).startsWith("Pass word,"));
    }
}
