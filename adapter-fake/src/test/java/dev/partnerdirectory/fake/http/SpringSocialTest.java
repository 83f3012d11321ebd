package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.EMS;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.PARTNER_ROLE;
import static dev.partnerdirectory.fake.http.Contoso.ROLE;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Requests as spring-social-partnercenter sends them, and answers that it must be able to read: operators as numbers,
 * spaces as {@code %20}, ids repeated as parameters, pages by a bare address and a token (wire sheet 1.3, 2.1, 2.4).
 */
class SpringSocialTest {
    private static final String REQUEST_ID = "9d0ab2b4-6ef3-4d35-9b61-d8a8e9a5d8f4";

    @AutoClose
    private final Contoso contoso = new Contoso();

    @AutoClose
    private final RawConnection connection = new RawConnection(contoso.server.baseUri());

    private RawAnswer get(String pathAndQuery, String... moreHeaders) {
        return connection.send("""
                GET %s HTTP/1.1
                Accept: application/json, application/*+json
                MS-RequestId: %s
                MS-CorrelationId: 11d1bc2b-0e13-4a3c-9e0c-5c33e9e7cf5d
                Authorization: Bearer token
                User-Agent: Java/1.8.0_292
                Host: {host}
                Connection: keep-alive
                %s""".formatted(pathAndQuery, REQUEST_ID, String.join("\n", moreHeaders)));
    }

    private RawAnswer write(String method, String path, String body) {
        return connection.send("""
                %s %s HTTP/1.1
                Accept: application/json, application/*+json
                MS-RequestId: %s
                MS-CorrelationId: 11d1bc2b-0e13-4a3c-9e0c-5c33e9e7cf5d
                Authorization: Bearer token
                Content-Type: application/json;charset=UTF-8
                User-Agent: Java/1.8.0_292
                Host: {host}
                Connection: keep-alive
                Content-Length: {length}""".formatted(method, path, REQUEST_ID), body);
    }

    @Test
    void a_filter_of_customers_with_a_number_for_its_operator_and_percent_20_for_blanks_finds_them() {
        String query = quoted("{\"Field\":\"CompanyName\",\"Value\":\"DT Demo\",\"Operator\":9}");
        assertThat(query).contains("DT%20Demo");

        JsonNode found =
                get("/v1/customers?size=10&filter=" + query).hasStatus(200).json();

        assertThat(found.findValuesAsText("companyName")).containsExactly("DT Demo CSP Customer 005");
    }

    @Test
    void deleted_users_are_found_by_operator_0() {
        contoso.wire.delete(USERS + "/" + DANIEL);
        String query = quoted("{\"Field\":\"UserState\",\"Value\":\"Inactive\",\"Operator\":0}");

        JsonNode found = get(USERS + "?size=10&filter=" + query).hasStatus(200).json();

        assertThat(found.at("/items/0/state").textValue()).isEqualTo("inactive");
    }

    @Test
    void a_token_of_the_directory_is_exchanged_for_one_of_the_service() {
        String form = "grant_type=client_credentials&client_id=app&client_secret=secret"
                + "&resource=https%3A%2F%2Fgraph.windows.net";
        JsonNode signedIn = connection.send("""
                        POST /partner.onmicrosoft.com/oauth2/token HTTP/1.1
                        Accept: application/json
                        Content-Type: application/x-www-form-urlencoded;charset=UTF-8
                        Host: {host}
                        Content-Length: {length}""", form).hasStatus(200).json();
        assertThat(signedIn.path("expires_in").isTextual())
                .as("numbers are strings")
                .isTrue();

        JsonNode exchanged = connection
                .send("""
                        POST /generatetoken HTTP/1.1
                        Accept: application/json
                        Authorization: Bearer %s
                        Content-Type: application/x-www-form-urlencoded;charset=UTF-8
                        Host: {host}
                        Content-Length: {length}""".formatted(signedIn.path("access_token").textValue()), "grant_type=jwt_token")
                .hasStatus(200)
                .json();

        assertThat(exchanged.path("access_token").textValue()).isNotBlank();
    }

    @Test
    void creating_and_updating_a_user_take_its_members() {
        JsonNode created =
                write("POST", USERS, """
                {"attributes":{"objectType":"CustomerUser"},"userPrincipalName":"new@%s","firstName":"New",\
                "lastName":"User","displayName":"New User","passwordProfile":{"password":"Password!1",\
                "forceChangePassword":true},"usageLocation":"US"}""".formatted(DOMAIN)).hasStatus(200).json();

        JsonNode updated = connection
                .send(
                        """
                        PATCH %s/%s HTTP/1.1
                        Accept: application/json, application/*+json
                        Authorization: Bearer token
                        Content-Type: application/json;charset=UTF-8
                        Host: {host}
                        Content-Length: {length}""".formatted(USERS, created.path("id").textValue()),
                        "{\"attributes\":{\"objectType\":\"CustomerUser\"},\"firstName\":\"Newer\"}")
                .hasStatus(200)
                .json();

        assertThat(updated.path("firstName").textValue()).isEqualTo("Newer");
        assertThat(updated.path("lastName").textValue()).isEqualTo("User");
    }

    @Test
    void restoring_takes_the_state_in_capitals() {
        contoso.wire.delete(USERS + "/" + DANIEL);

        JsonNode restored = write(
                        "PATCH",
                        USERS + "/" + DANIEL,
                        "{\"attributes\":{\"objectType\":\"CustomerUser\"},\"state\":\"ACTIVE\"}")
                .hasStatus(200)
                .json();

        assertThat(restored.path("state").textValue()).isEqualTo("active");
    }

    @Test
    void a_role_id_that_comes_again_as_a_parameter_does_not_matter() {
        String member = "{\"id\":\"%s\",\"displayName\":\"Daniel Tsai\",\"userPrincipalName\":\"Daniel@%s\"}"
                .formatted(DANIEL, DOMAIN);

        JsonNode added = write("POST", MEMBERS + "?role_id=" + ROLE, member)
                .hasStatus(201)
                .json();

        assertThat(added.path("roleId").textValue()).isEqualTo(ROLE);
        assertThat(get(MEMBERS).json().at("/items/0/id").textValue()).isEqualTo(DANIEL);
    }

    @Test
    void a_partner_role_takes_a_member_with_the_role_as_a_parameter_and_lets_go_of_them() {
        String members = "/v1/roles/" + PARTNER_ROLE + "/usermembers";
        write("POST", members + "?role_id=" + PARTNER_ROLE, "{\"id\":\"%s\"}".formatted(Contoso.AGENT))
                .hasStatus(201);

        RawAnswer removed = connection.send("""
                DELETE %s/%s?member_id=%s HTTP/1.1
                Accept: application/json, application/*+json
                Authorization: Bearer token
                Host: {host}""".formatted(members, Contoso.AGENT, Contoso.AGENT));

        assertThat(removed.hasStatus(204).body()).isEmpty();
        assertThat(get("/v1/roles").json().at("/items/0/name").textValue()).isEqualTo("AdminAgents");
    }

    @Test
    void its_answer_to_a_license_update_is_text_that_it_does_not_parse() {
        RawAnswer answer = write(
                "POST",
                USERS + "/" + DANIEL + "/licenseupdates",
                "{\"licensesToAssign\":[{\"skuId\":\"%s\",\"excludedPlans\":[]}],\"licensesToRemove\":[]}"
                        .formatted(EMS));

        assertThat(answer.hasStatus(201).header("Content-Type")).startsWith("application/json");
        assertThat(get(USERS + "/" + DANIEL + "/licenses")
                        .json()
                        .path("totalCount")
                        .intValue())
                .isOne();
    }

    @Test
    void its_fault_has_a_code_and_data_of_strings() {
        contoso.user("second", "Second", "One", "Second One", Optional.of("US"));
        JsonNode fault = get("/v1/customers/" + Contoso.STRANGER + "/users").json();

        assertThat(fault.path("code").asInt()).isEqualTo(20002);
        assertThat(fault.path("data").isArray()).isTrue();
        fault.path("data").forEach(item -> assertThat(item.isTextual()).isTrue());
    }

    @Test
    void three_pages_by_the_bare_address_a_word_in_lower_case_and_a_token() {
        for (int i = 0; i < 3; i++) {
            contoso.user("p" + i, "P", Integer.toString(i), "Person " + i, Optional.of("US"));
        }
        List<String> ids = new ArrayList<>();

        RawAnswer page = get(USERS + "?size=2").hasStatus(200);
        ids.addAll(page.json().path("items").findValuesAsText("id"));
        String firstToken = page.json().path("continuationToken").textValue();
        while (!page.json().path("continuationToken").isMissingNode()) {
            String token = page.json().path("continuationToken").textValue();
            page = get(USERS + "?seekOperation=next", "MS-ContinuationToken: " + token)
                    .hasStatus(200);
            ids.addAll(page.json().path("items").findValuesAsText("id"));
        }

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        JsonNode third = get(USERS + "?seekOperation=pageIndex&page=2", "MS-ContinuationToken: " + firstToken)
                .hasStatus(200)
                .json();
        assertThat(third.path("items").findValuesAsText("id")).containsExactly(ids.get(4));
    }

    @Test
    void a_customer_has_roles_members_and_users_to_list() {
        assertThat(get("/v1/customers/" + CUSTOMER + "/directoryroles")
                        .json()
                        .path("totalCount")
                        .intValue())
                .isEqualTo(3);
        assertThat(get(USERS + "/" + DANIEL + "/directoryroles").json().path("items"))
                .isEmpty();
    }

    /** Encodes a query as Spring's UriComponents and java.net.URI do: only illegal characters are quoted. */
    private static String quoted(String query) {
        try {
            return new URI(null, null, null, query, null).getRawQuery();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
