package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.EMS;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Requests as pliancy/microsoft-partnercenter-node sends them with axios, and answers that it must be able to read: no
 * request id, no attributes, any media type, and only the first page of a listing (wire sheet 2.4, 4.1, 6).
 */
class NodeClientTest {
    private static final String SCOPE = "https%3A%2F%2Fapi.partnercenter.microsoft.com%2F.default";

    @AutoClose
    private final Contoso contoso = new Contoso();

    @AutoClose
    private final RawConnection connection = new RawConnection(contoso.server.baseUri());

    private RawAnswer get(String path) {
        return bodiless("GET", path);
    }

    private RawAnswer bodiless(String method, String path) {
        return connection.send("""
                %s %s HTTP/1.1
                Accept: application/json, text/plain, */*
                authorization: Bearer token
                User-Agent: axios/1.13.4
                Accept-Encoding: gzip, compress, deflate, br
                Host: {host}
                Connection: keep-alive""".formatted(method, path));
    }

    private RawAnswer write(String method, String path, String body) {
        return connection.send("""
                %s %s HTTP/1.1
                Accept: application/json, text/plain, */*
                Content-Type: application/json
                authorization: Bearer token
                User-Agent: axios/1.13.4
                Content-Length: {length}
                Accept-Encoding: gzip, compress, deflate, br
                Host: {host}
                Connection: keep-alive""".formatted(method, path), body);
    }

    @Test
    void creating_a_user_without_ids_is_given_ids() {
        RawAnswer answer = write("POST", USERS, """
                {"usageLocation":"US","userPrincipalName":"new@%s","firstName":"New","lastName":"User",\
                "displayName":"New User","passwordProfile":{"forceChangePassword":true,"password":"Password!1"}}""".formatted(DOMAIN));

        assertThat(answer.hasStatus(200).json().path("id").textValue()).isNotBlank();
        assertThat(answer.header("MS-RequestId")).isNotBlank();
        assertThat(answer.header("MS-CorrelationId")).isNotBlank();
    }

    @Test
    void two_creations_of_one_person_are_two_requests_and_the_second_is_a_conflict() {
        String body = """
                {"userPrincipalName":"new@%s","displayName":"New User",\
                "passwordProfile":{"forceChangePassword":true,"password":"Password!1"}}""".formatted(DOMAIN);
        write("POST", USERS, body).hasStatus(200);

        write("POST", USERS, body).hasStatus(409);
    }

    @Test
    void setting_a_role_without_attributes_is_enough() {
        JsonNode member = write("POST", MEMBERS, """
                {"Id":"%s","DisplayName":"Daniel Tsai","UserPrincipalName":"Daniel@%s"}""".formatted(DANIEL, DOMAIN))
                .hasStatus(201)
                .json();

        assertThat(member.at("/attributes/objectType").textValue()).isEqualTo("UserMember");
        assertThat(get(USERS + "/" + DANIEL + "/directoryroles")
                        .json()
                        .path("totalCount")
                        .intValue())
                .isOne();
    }

    @Test
    void resetting_a_password_goes_to_a_path_of_its_own() {
        JsonNode user = write("PATCH", USERS + "/" + DANIEL + "/resetpassword", """
                {"passwordProfile":{"password":"Renew456*!","forceChangePassword":false},\
                "attributes":{"objectType":"CustomerUser"}}""")
                .hasStatus(200)
                .json();

        assertThat(user.path("id").textValue()).isEqualTo(DANIEL);
    }

    @Test
    void everybody_is_in_the_first_answer_since_it_asks_for_no_second() {
        for (int i = 0; i < 600; i++) {
            contoso.user("p" + i, "P", Integer.toString(i), "Person " + i, Optional.empty());
        }

        JsonNode everybody = get(USERS).hasStatus(200).json();

        assertThat(everybody.path("items")).hasSize(602);
        assertThat(everybody.has("continuationToken")).isFalse();
    }

    @Test
    void licenses_are_assigned_without_attributes_and_read_back() {
        write("POST", USERS + "/" + DANIEL + "/licenseupdates", """
                {"licensesToAssign":[{"excludedPlans":[],"skuId":"%s"}],"licensesToRemove":[]}""".formatted(EMS))
                .hasStatus(201);

        assertThat(get(USERS + "/" + DANIEL + "/licenses")
                        .json()
                        .at("/items/0/productSku/id")
                        .textValue())
                .isEqualTo(EMS);
        assertThat(get("/v1/customers/" + CUSTOMER + "/subscribedskus")
                        .json()
                        .at("/items/0/consumedUnits")
                        .intValue())
                .isOne();
    }

    @Test
    void signing_in_by_a_refresh_token_gives_a_token_that_it_can_read_and_a_new_refresh_token() throws IOException {
        contoso.server.conditions().set(Behaviour.TOKENS, "checked");
        JsonNode signedIn = signIn("client_id=app&client_secret=secret&scope=" + SCOPE
                + "&grant_type=refresh_token&refresh_token=emulator-refresh-token");

        String token = signedIn.path("access_token").textValue();
        JsonNode claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        assertThat(claims.path("exp").isIntegralNumber()).isTrue();
        assertThat(signedIn.path("refresh_token").textValue()).isNotBlank();
        connection.send("""
                GET %s HTTP/1.1
                Accept: application/json, text/plain, */*
                authorization: Bearer %s
                Host: {host}""".formatted(USERS, token)).hasStatus(200);
    }

    private JsonNode signIn(String form) {
        return connection.send("""
                        POST /partner.onmicrosoft.com/oauth2/v2.0/token HTTP/1.1
                        Accept: application/json, text/plain, */*
                        Content-Type: application/x-www-form-urlencoded
                        User-Agent: axios/1.13.4
                        Content-Length: {length}
                        Host: {host}
                        Connection: keep-alive""", form).hasStatus(200).json();
    }

    @Test
    void deleting_a_user_answers_nothing_that_axios_would_parse() {
        assertThat(bodiless("DELETE", USERS + "/" + DANIEL).hasStatus(204).body())
                .isEmpty();
    }

    @Test
    void a_refused_token_is_a_401_which_it_signs_in_again_for() {
        RawAnswer answer = connection.send("""
                GET %s HTTP/1.1
                Accept: application/json, text/plain, */*
                authorization: Bearer\s
                Host: {host}""".formatted(USERS));

        answer.hasStatus(401);
        assertThat(answer.json().path("code").intValue()).isEqualTo(800001);
    }
}
