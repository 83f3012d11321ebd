package dev.partnerdirectory.fake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import com.microsoft.aad.msal4j.SilentParameters;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Microsoft's own sign-in library against the emulator. It requires https, so the test passes it an HTTP client that
 * sends its requests to the plain loopback address.
 */
class MsalTest {
    private static final Set<String> SCOPES = Set.of("https://api.partnercenter.microsoft.com/.default");
    private static final String CLIENT = UUID.randomUUID().toString();

    @AutoClose
    private final Contoso contoso = new Contoso();

    private final String authority =
            "https://localhost:" + contoso.server.baseUri().getPort() + "/" + UUID.randomUUID() + "/";

    private record Plain(Wire wire) implements IHttpClient {
        @Override
        public IHttpResponse send(HttpRequest request) {
            URI uri = URI.create(request.url().toString());
            String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            List<String> headers = new ArrayList<>();
            request.headers().forEach((name, value) -> {
                if (!name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Host")) {
                    headers.add(name);
                    headers.add(value);
                }
            });
            String body = request.body() == null ? "" : request.body();
            Wire.Answer answer = wire.send(request.httpMethod().name(), path, body, headers.toArray(String[]::new));
            return new Answered(answer);
        }
    }

    private record Answered(Wire.Answer answer) implements IHttpResponse {
        @Override
        public int statusCode() {
            return answer.status();
        }

        @Override
        public Map<String, List<String>> headers() {
            return answer.response().headers().map();
        }

        @Override
        public String body() {
            return answer.text();
        }
    }

    @BeforeEach
    void tokens_are_checked() {
        contoso.server.conditions().set(Behaviour.TOKENS, "checked");
    }

    private ConfidentialClientApplication confidential(String secret) throws Exception {
        return ConfidentialClientApplication.builder(CLIENT, ClientCredentialFactory.createFromSecret(secret))
                .authority(authority)
                .validateAuthority(false)
                .instanceDiscovery(false)
                .httpClient(new Plain(contoso.wire))
                .build();
    }

    private int users(IAuthenticationResult result) {
        return contoso.wire
                .get(Contoso.USERS, "Authorization", "Bearer " + result.accessToken())
                .status();
    }

    @Test
    void an_application_signs_in_by_itself() throws Exception {
        IAuthenticationResult result = confidential("secret")
                .acquireToken(ClientCredentialParameters.builder(SCOPES).build())
                .get();

        assertThat(users(result)).isEqualTo(403);
        assertThat(contoso.wire
                        .get("/v1/customers", "Authorization", "Bearer " + result.accessToken())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_stored_refresh_token_and_a_code_give_a_persons_token() throws Exception {
        ConfidentialClientApplication app = confidential("secret");
        IAuthenticationResult refreshed = app.acquireToken(
                        RefreshTokenParameters.builder(SCOPES, "emulator-refresh-token")
                                .build())
                .get();
        String location = contoso.wire
                .get("/common/oauth2/v2.0/authorize?client_id=" + CLIENT
                        + "&scope=openid%20offline_access%20profile&redirect_uri=http%3A%2F%2Flocalhost")
                .header("Location");
        String code = location.replaceAll(".*[?&]code=([^&]*).*", "$1");
        IAuthenticationResult consented = app.acquireToken(
                        AuthorizationCodeParameters.builder(code, URI.create("http://localhost"))
                                .scopes(SCOPES)
                                .build())
                .get();

        assertThat(users(refreshed)).isEqualTo(200);
        assertThat(users(consented)).isEqualTo(200);
        assertThat(consented.account()).isNotNull();
        assertThat(app.acquireTokenSilently(SilentParameters.builder(SCOPES, consented.account())
                                .forceRefresh(true)
                                .build())
                        .get()
                        .accessToken())
                .isNotEqualTo(consented.accessToken());
    }

    @Test
    void a_person_signs_in_by_device_code() throws Exception {
        PublicClientApplication app = PublicClientApplication.builder(CLIENT)
                .authority(authority)
                .validateAuthority(false)
                .instanceDiscovery(false)
                .httpClient(new Plain(contoso.wire))
                .build();
        List<String> shown = new ArrayList<>();

        IAuthenticationResult result = app.acquireToken(
                        DeviceCodeFlowParameters.builder(SCOPES, code -> shown.add(code.message()))
                                .build())
                .get();

        assertThat(users(result)).isEqualTo(200);
        assertThat(shown).singleElement().asString().contains("enter the code");
    }

    @Test
    void refusals_are_understood() {
        assertThatThrownBy(() -> confidential("invalid")
                        .acquireToken(ClientCredentialParameters.builder(SCOPES).build())
                        .get())
                .hasCauseInstanceOf(MsalServiceException.class)
                .hasMessageContaining("AADSTS7000215");
    }
}
