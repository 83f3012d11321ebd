package dev.partnerdirectory.rest.auth;

import static dev.partnerdirectory.rest.ScriptedService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.MemoryTokenStore;
import dev.partnerdirectory.rest.ScriptedService;
import dev.partnerdirectory.rest.auth.IssuerError.Cure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssuerErrorTest {
    private static List<String> codes() throws IOException {
        try (InputStream table = IssuerError.class.getResourceAsStream("issuer-errors.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" ")))
                    .toList();
        }
    }

    @Test
    void every_code_stands_in_the_table_once_with_a_meaning() throws IOException {
        assertThat(codes()).hasSizeGreaterThan(180).doesNotHaveDuplicates().allSatisfy(code -> {
            IssuerError error = IssuerError.of(code).orElseThrow();
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.meaning()).isNotBlank().doesNotEndWith(".");
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_cure_is_for_something(Cure cure) throws IOException {
        assertThat(codes().stream()
                        .flatMap(code -> IssuerError.of(code).stream())
                        .map(IssuerError::cure))
                .contains(cure);
    }

    @Test
    void a_code_is_found_with_and_without_its_prefix() {
        assertThat(IssuerError.of("AADSTS7000222"))
                .isEqualTo(IssuerError.of("7000222"))
                .isPresent();
        assertThat(Stream.of("AADSTS1", "999", "", "AADSTS").flatMap(code -> IssuerError.of(code).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_client, AADSTS7000215: Invalid client secret provided., CREDENTIAL, UNAUTHENTICATED",
        "401, invalid_client, AADSTS7000222: The provided client secret keys are expired., CREDENTIAL, UNAUTHENTICATED",
        "400, invalid_grant, AADSTS65001: Nobody has consented., CONSENT, UNAUTHENTICATED",
        "400, invalid_grant, AADSTS53003: Blocked., POLICY, UNAUTHENTICATED",
        "400, invalid_grant, AADSTS50076: Use it., MULTI_FACTOR, UNAUTHENTICATED",
        "401, invalid_client, AADSTS7000218: The body must contain something., PUBLIC_CLIENT, UNAUTHENTICATED",
        "401, invalid_client, AADSTS700025: Client is public., NO_CREDENTIAL, UNAUTHENTICATED",
        "400, invalid_grant, AADSTS70043: Too old., SIGN_IN, UNAUTHENTICATED",
        "400, invalid_grant, AADSTS50173: Revoked., SIGN_IN, UNAUTHENTICATED",
        "400, unauthorized_client, AADSTS700016: Not found., APPLICATION, UNAUTHENTICATED",
        "400, invalid_request, AADSTS90002: No tenant., TENANT, UNAUTHENTICATED",
        "400, invalid_grant, AADSTS50057: Disabled., ACCOUNT, UNAUTHENTICATED",
        "400, temporarily_unavailable, AADSTS90033: Later., TRY_LATER, UNAVAILABLE",
        "503, server_error, no number, TRY_LATER, UNAVAILABLE",
        "400, invalid_client, no number, CREDENTIAL, UNAUTHENTICATED",
        "400, invalid_grant, no number, SIGN_IN, UNAUTHENTICATED",
        "400, something_new, AADSTS999999: new, SIGN_IN, UNAUTHENTICATED"
    })
    void the_remedy_fits_the_reason(int status, String error, String description, Cure cure, ErrorKind kind) {
        try (ScriptedService issuer = new ScriptedService()) {
            issuer.otherwise(
                    json(status, "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}"));
            AccessTokens tokens = SignIn.to(
                            Cloud.GLOBAL,
                            "contoso.onmicrosoft.com",
                            UUID.randomUUID().toString())
                    .at(issuer.uri())
                    .byRefreshToken(new MemoryTokenStore().with(Secret.of("rt")));

            DirectoryException refusal = catchThrowableOfType(DirectoryException.class, tokens::get);

            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.details().remedy().map(Remedy::text)).contains(cure.words());
        }
    }
}
