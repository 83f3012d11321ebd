package dev.partnerdirectory.benchmarks.emulator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;

/**
 * WireMock as it is commonly used to stub this service: three stubs with fixed answers, with its journal on, which is
 * the default. Argument: how many requests the journal keeps, or {@code unbounded}, the default of WireMock.
 */
final class WireMockStubs {
    private static final String MEMBER = """
            {"displayName":"Daniel Tsai","userPrincipalName":"Daniel@contoso.com",\
            "roleId":"a9ef48bb-8758-4590-a312-d4a47bfaded4","id":"a9ef48bb-8758-4590-a312-d4a47bfaded4",\
            "attributes":{"objectType":"UserMember"}}""";
    private static final String USER = """
            {"usageLocation":"US","id":"a9ef48bb-8758-4590-a312-d4a47bfaded4",\
            "userPrincipalName":"Daniel@contoso.com","firstName":"Daniel","lastName":"Tsai",\
            "displayName":"Daniel Tsai","userDomainType":"none","state":"active","links":{"self":{\
            "uri":"/customers/a9ef48bb-8758-4590-a312-d4a47bfaded4/users/a9ef48bb-8758-4590-a312-d4a47bfaded4",\
            "method":"GET","headers":[]}},"attributes":{"objectType":"CustomerUser"}}""";

    private WireMockStubs() {}

    public static void main(String[] args) throws IOException {
        WireMockConfiguration configuration = wireMockConfig().dynamicPort().bindAddress("127.0.0.1");
        if (!args[0].equals("unbounded")) {
            configuration.maxRequestJournalEntries(Integer.valueOf(args[0]));
        }
        WireMockServer server = new WireMockServer(configuration);
        server.stubFor(post(urlPathMatching("/v1/customers/[^/]+/directoryroles/[^/]+/usermembers"))
                .willReturn(answer(201, MEMBER)));
        server.stubFor(get(urlPathMatching("/v1/customers/[^/]+/users/[^/]+")).willReturn(answer(200, USER)));
        server.stubFor(post(urlPathMatching("/v1/customers/[^/]+/users")).willReturn(answer(200, USER)));
        server.start();
        ServerProcess.serve("http://127.0.0.1:" + server.port());
        server.stop();
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }
}
