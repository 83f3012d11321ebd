package dev.partnerdirectory.rest.partnercenter;

import dev.partnerdirectory.core.error.Explanation;
import dev.partnerdirectory.core.error.Explanation.Family;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.rest.auth.IssuerError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains the codes of Partner Center and of its token issuer. They are here, and not in the command line, because errors
 * take their remedies from the same resources, and a service that embeds the adapter can show the same words.
 */
public final class ServiceExplanations {
    /** Partner Center's codes. */
    public static final Family SERVICE = new Family(
            "service",
            "900421",
            List.of("(?i)(?<!exit )\\bcode\\\\?\"?[ :=]+\\\\?\"?(\\d+)", "(?<![\\w.-])(\\d{5,})(?![\\w-])"));

    /** The issuer's codes. */
    public static final Family SIGN_IN = new Family(
            "signIn",
            "AADSTS50076",
            List.of("(?i)(AADSTS[ -]?\\d+)", "error_codes\\\\?\"?[ :]+\\[(\\d+)", "\\b([a-z]+_[a-z_]+)\\b"));

    /** HTTP statuses. */
    public static final Family HTTP_STATUS = new Family(
            "httpStatus",
            "HTTP 403",
            List.of("\\bHTTP(?:/[\\d.]+)? (\\d{3})\\b", "(?i)\\bstatus(?: ?code)?\\\\?\"?[ :=]+(\\d{3})\\b"));

    private static final String ISSUER = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";

    private ServiceExplanations() {}

    private static final class Known {
        static final Map<String, Explanation> CODES = Explanation.read(
                        SERVICE, ServiceExplanations.class, "service-errors.txt")
                .collect(Collectors.toMap(Explanation::code, Function.identity()));
    }

    /** All of them: the service's codes, HTTP statuses, and the issuer's codes. */
    public static Stream<Explanation> all() {
        return Stream.of(
                        Explanation.read(SERVICE, ServiceExplanations.class, "service-errors.txt"),
                        Explanation.read(HTTP_STATUS, ServiceExplanations.class, "http-statuses.txt"),
                        IssuerError.all().stream().map(ServiceExplanations::ofIssuer))
                .flatMap(some -> some);
    }

    private static Explanation ofIssuer(IssuerError error) {
        boolean numbered = Character.isDigit(error.code().charAt(0));
        return new Explanation(
                SIGN_IN,
                numbered ? "AADSTS" + error.code() : error.code(),
                error.meaning(),
                error.cure().words(),
                numbered ? ISSUER : "RFC 6749, RFC 8628, OpenID Connect Core");
    }

    /** What an error message says to do about a code of the service; empty where that depends on the operation. */
    static Optional<Remedy> remedy(String code) {
        return Optional.ofNullable(Known.CODES.get(code)).flatMap(Explanation::ofAnyOperation);
    }
}
