package dev.partnerdirectory.rest.partnercenter;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.connection.AnswerKind;
import dev.partnerdirectory.rest.http.CallContext;
import dev.partnerdirectory.rest.http.Dialect;
import dev.partnerdirectory.rest.http.ServiceError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's headers (wire sheet 4.1), and the operations it does not support. Every text from outside is
 * validated, here or in the type that holds it, which prevents header injection.
 */
final class PartnerCenterDialect implements Dialect {
    /** All that a token without a person may do (wire sheet 1.2). */
    private static final Set<Operation> OPEN_TO_APPLICATIONS = Set.of(Operation.LIST_CUSTOMERS, Operation.GET_CUSTOMER);

    private static final String VECTOR = "MS-CV";

    /** Correlation vector 2.1 allows 128 characters, and a mark at the end. */
    private static final int MAX_VECTOR = 129;

    private final Cloud cloud;
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final AtomicReference<@Nullable Boolean> mfaCompliant = new AtomicReference<>();

    /**
     * @param application the application's name, as the embedder chose it
     * @param validateMfa whether the service is asked to check for multi-factor authentication
     * @throws IllegalArgumentException if a text is not valid in a header
     */
    PartnerCenterDialect(Cloud cloud, Locale locale, Optional<String> application, boolean validateMfa) {
        this.cloud = cloud;
        fix("MS-Contract-Version", "v1");
        fix("X-Locale", locale.toLanguageTag());
        application.ifPresent(name -> fix("MS-PartnerCenter-Application", name));
        if (validateMfa) {
            fix("ValidateMfa", "true");
        }
    }

    private void fix(String name, String value) {
        if (!Dialect.isHeaderValue(value)) {
            throw new IllegalArgumentException(name + " must be printable ASCII on one line");
        }
        fixed.put(name, value);
    }

    @Override
    public Map<String, String> headers(CallContext call) {
        Map<String, String> all = new LinkedHashMap<>(fixed);
        all.put("MS-RequestId", call.requestId().toString());
        all.put("MS-CorrelationId", call.correlationId().toString());
        all.put(VECTOR, call.nextVector());
        return all;
    }

    @Override
    public Optional<String> heard(Map<String, Collection<String>> headers) {
        first(headers, "isMfaCompliant").ifPresent(text -> mfaCompliant.set(Boolean.valueOf(text.strip())));
        return first(headers, VECTOR).filter(text -> text.length() <= MAX_VECTOR && Dialect.isHeaderValue(text));
    }

    private static Optional<String> first(Map<String, Collection<String>> headers, String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** What the latest answer with the header said about the sign-in. */
    Optional<Boolean> isMfaCompliant() {
        return Optional.ofNullable(mfaCompliant.get());
    }

    @Override
    public DirectoryException error(CallContext call, ServiceError error) {
        return PartnerCenterErrors.map(call, error);
    }

    /** A new token does not help against code 900421: it has no multi-factor authentication either. */
    @Override
    public boolean wantsAnotherToken(ServiceError error) {
        return error.kind() == AnswerKind.UNAUTHENTICATED && !error.hasCode(PartnerCenterErrors.MFA_MISSING);
    }

    @Override
    public void requireSupported(CallContext call) {
        cloud.whyNot(call.operation()).ifPresent(reason -> {
            throw new Unsupported(reason, call.details());
        });
    }

    @Override
    public void requireSupported(CallContext call, AccessToken token) {
        if (token.claims().isAppOnly() && !OPEN_TO_APPLICATIONS.contains(call.operation())) {
            throw new Unsupported(
                    "the service refuses to " + call.operation().words() + " for an application without a person",
                    call.details().withRemedy("sign in as a person, with multi-factor authentication"));
        }
    }
}
