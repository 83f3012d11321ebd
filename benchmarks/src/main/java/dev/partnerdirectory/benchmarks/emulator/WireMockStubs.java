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
 * WireMock as it is commonly used to stub this service: three stubs, with its journal on, which is the default. First
 * argument: {@code static} for fixed answers, or {@code templated} for answers with ids and names from the request,
 * which a client that checks them needs. Second argument: how many requests the journal keeps, or {@code unbounded},
 * the default of WireMock.
 */
final class WireMockStubs {
    private static final String GUID = "a9ef48bb-8758-4590-a312-d4a47bfaded4";

    private WireMockStubs() {}

    public static void main(String[] args) throws IOException {
        boolean templated = args[0].equals("templated");
        WireMockConfiguration configuration = wireMockConfig().dynamicPort().bindAddress("127.0.0.1");
        if (!args[1].equals("unbounded")) {
            configuration.maxRequestJournalEntries(Integer.valueOf(args[1]));
        }
        WireMockServer server = new WireMockServer(configuration);
        server.stubFor(post(urlPathMatching("/v1/customers/[^/]+/directoryroles/[^/]+/usermembers"))
                .willReturn(answer(201, templated, """
                        {"displayName":"%s","userPrincipalName":"%s","roleId":"%s","id":"%s",\
                        "attributes":{"objectType":"UserMember"}}""".formatted(
                                templated ? "{{jsonPath request.body '$.DisplayName'}}" : "Daniel Tsai",
                                templated ? "{{jsonPath request.body '$.UserPrincipalName'}}" : "Daniel@contoso.com",
                                templated ? "{{request.pathSegments.[4]}}" : GUID,
                                templated ? "{{jsonPath request.body '$.Id'}}" : GUID))));
        server.stubFor(get(urlPathMatching("/v1/customers/[^/]+/users/[^/]+"))
                .willReturn(answer(
                        200,
                        templated,
                        user(templated ? "{{request.pathSegments.[4]}}" : GUID, "Daniel Tsai", "Daniel@contoso.com"))));
        server.stubFor(post(urlPathMatching("/v1/customers/[^/]+/users"))
                .willReturn(answer(
                        200,
                        templated,
                        user(
                                templated ? "{{randomValue type='UUID'}}" : GUID,
                                templated ? "{{jsonPath request.body '$.displayName'}}" : "Daniel Tsai",
                                templated
                                        ? "{{jsonPath request.body '$.userPrincipalName'}}"
                                        : "Daniel@contoso.com"))));
        server.start();
        ServerProcess.serve("http://127.0.0.1:" + server.port());
        server.stop();
    }

    private static ResponseDefinitionBuilder answer(int status, boolean templated, String body) {
        ResponseDefinitionBuilder answer = aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
        return templated ? answer.withTransformers("response-template") : answer;
    }

    private static String user(String id, String displayName, String userPrincipalName) {
        return """
                {"usageLocation":"US","id":"%s","userPrincipalName":"%s","firstName":"Daniel","lastName":"Tsai",\
                "displayName":"%s","userDomainType":"none","state":"active","links":{"self":{\
                "uri":"/customers/%s/users/%s","method":"GET","headers":[]}},\
                "attributes":{"objectType":"CustomerUser"}}""".formatted(id, userPrincipalName, displayName, GUID, id);
    }
}
