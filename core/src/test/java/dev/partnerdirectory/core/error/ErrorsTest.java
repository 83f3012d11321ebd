package dev.partnerdirectory.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.role.PrivilegedGrant;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {
    private static final ErrorDetails ABOUT = ErrorDetails.of(Operation.CREATE_USER);

    static Stream<Arguments> family() {
        return Stream.of(
                arguments(new InvalidRequest("f", "is bad", ABOUT), ErrorKind.INVALID_REQUEST, false),
                arguments(new Unsupported("m", ABOUT), ErrorKind.UNSUPPORTED, false),
                arguments(new Rejected("m", ABOUT, cause()), ErrorKind.REJECTED, false),
                arguments(new NotFound(NotFound.Missing.SKU, "m", ABOUT, cause()), ErrorKind.NOT_FOUND, false),
                arguments(
                        new Conflict(Conflict.Reason.REQUEST_ID_REUSED, "m", ABOUT, cause()),
                        ErrorKind.CONFLICT,
                        false),
                arguments(new Unauthenticated("m", true, ABOUT, cause()), ErrorKind.UNAUTHENTICATED, false),
                arguments(new Forbidden("m", ABOUT, cause()), ErrorKind.FORBIDDEN, false),
                arguments(new RateLimited("m", Duration.ofSeconds(3), ABOUT, cause()), ErrorKind.RATE_LIMITED, true),
                arguments(new Unavailable("m", ABOUT, cause()), ErrorKind.UNAVAILABLE, true),
                arguments(new OutcomeUnknown("m", ABOUT, cause()), ErrorKind.OUTCOME_UNKNOWN, true),
                arguments(new UnexpectedResponse("m", ABOUT, cause()), ErrorKind.UNEXPECTED_RESPONSE, false),
                arguments(new Interrupted("m", ABOUT, cause()), ErrorKind.INTERRUPTED, false));
    }

    private static Exception cause() {
        return new IllegalStateException("below");
    }

    @ParameterizedTest
    @MethodSource("family")
    void every_failure_has_its_kind_and_details(DirectoryException failure, ErrorKind kind, boolean retryable) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.isRetryable()).isEqualTo(retryable);
        assertThat(failure.details()).isEqualTo(ABOUT);
        assertThat(failure.getMessage()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("family")
    void every_failure_can_be_used_after_java_has_serialized_it(DirectoryException failure, ErrorKind kind)
            throws Exception {
        DirectoryException back = serialized(failure);

        assertThat(back).isExactlyInstanceOf(failure.getClass()).hasMessage(failure.getMessage());
        assertThat(back.kind()).isEqualTo(kind);
        assertThat(back.details()).isEqualTo(ErrorDetails.none());
        assertThat(back.messageAndRemedy()).isEqualTo(failure.getMessage());
    }

    @Test
    void violations_survive_java_serialization() throws Exception {
        List<Violation> violations = List.of(new Violation(3, "role", "needs an approval"));
        List<PrivilegedGrant> unapproved =
                List.of(new PrivilegedGrant(new UserPrincipalName("ada@a.b"), "Global Administrator", "customer A"));

        assertThat(serialized(new InvalidRequest(violations, ABOUT)).violations())
                .isEqualTo(violations);
        GuardRail refused = serialized(new GuardRail(violations, unapproved, ABOUT));
        assertThat(refused.violations()).isEqualTo(violations);
        assertThat(refused.unapproved()).isEmpty();
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what is read was written here
    private static <T extends DirectoryException> T serialized(T failure) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    @Test
    void failures_say_what_they_know_beside() {
        assertThat(new NotFound(NotFound.Missing.ROLE, "m", ABOUT).missing()).isEqualTo(NotFound.Missing.ROLE);
        assertThat(new Conflict(Conflict.Reason.AMBIGUOUS, "m", ABOUT).reason()).isEqualTo(Conflict.Reason.AMBIGUOUS);
        assertThat(new Unauthenticated("m", true, ABOUT).isMfaMissing()).isTrue();
        assertThat(new Unauthenticated("m", false, ABOUT).isMfaMissing()).isFalse();
        assertThat(new RateLimited("m", Duration.ofSeconds(3), ABOUT).retryAfter())
                .contains(Duration.ofSeconds(3));
        assertThat(new RateLimited("m", null, ABOUT).retryAfter()).isEmpty();
    }

    @Test
    void all_violations_are_in_the_message() {
        InvalidRequest invalid =
                new InvalidRequest(List.of(new Violation("a", "is bad"), new Violation("", "is worse")), ABOUT);

        assertThat(invalid).hasMessage("a is bad; is worse");
        assertThat(invalid.violations()).hasSize(2);
    }

    @Test
    void details_are_added_one_by_one() {
        ErrorDetails details = ErrorDetails.none()
                .withCustomer(Samples.CONTOSO)
                .withReference("409")
                .withCode("60012")
                .withRequestId(new RequestId(new UUID(0, 1)))
                .withCorrelationId(new CorrelationId(new UUID(0, 2)))
                .withCorrelationVector("1sLw7hdNBk+RmMtp.0")
                .withRemedy("wait")
                .withVisibleWithin(Duration.ofSeconds(60));

        assertThat(details)
                .isEqualTo(new ErrorDetails(
                        Optional.empty(),
                        Optional.of(Samples.CONTOSO),
                        Optional.of("409"),
                        Optional.of("60012"),
                        Optional.of(new RequestId(new UUID(0, 1))),
                        Optional.of(new CorrelationId(new UUID(0, 2))),
                        Optional.of("1sLw7hdNBk+RmMtp.0"),
                        Optional.of(new Remedy("wait")),
                        Optional.of(Duration.ofSeconds(60))));
        assertThat(ABOUT.operation()).contains(Operation.CREATE_USER);
    }

    @Test
    void a_remedy_names_the_two_least_roles() {
        assertThat(Remedy.neededRole(Operation.LIST_USERS).map(Remedy::toString))
                .contains("needs Directory Readers or Global Reader on this customer");
        assertThat(Remedy.neededRole(Operation.LIST_PARTNER_ROLES)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Remedy(" "));
    }
}
