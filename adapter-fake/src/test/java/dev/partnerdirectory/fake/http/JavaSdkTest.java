package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.EMS;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.MINECRAFT;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Requests as the discontinued Microsoft Java SDK sends them, and answers that it must be able to read: members twice,
 * in Pascal case and in camel case; {@code /v1/} put before every link; filter words in Pascal case (wire sheet 2.4,
 * 2.5, 4.1, 7.2).
 */
class JavaSdkTest {
    private static final String REQUEST_ID = "0b61d3ad-67ff-4ab0-9f28-d1bd4c7bfe26";

    @AutoClose
    private final Contoso contoso = new Contoso();

    @AutoClose
    private final RawConnection connection = new RawConnection(contoso.server.baseUri());

    private RawAnswer get(String pathAndQuery, String... moreHeaders) {
        return connection.send("""
                GET %s HTTP/1.1
                MS-SdkVersion: 1.15.4
                Authorization: Bearer token
                MS-Contract-Version: v1
                MS-RequestId: %s
                Accept: application/json
                MS-PartnerCenter-Client: Partner Center Java SDK
                MS-CorrelationId: 11d1bc2b-0e13-4a3c-9e0c-5c33e9e7cf5d
                X-Locale: en-US
                Host: {host}
                Connection: Keep-Alive
                User-Agent: okhttp/3.12.0
                %s""".formatted(pathAndQuery, REQUEST_ID, String.join("\n", moreHeaders)));
    }

    private RawAnswer write(String method, String path, String body) {
        return connection.send("""
                %s %s HTTP/1.1
                MS-SdkVersion: 1.15.4
                Authorization: Bearer token
                MS-Contract-Version: v1
                MS-RequestId: %s
                Accept: application/json
                MS-PartnerCenter-Client: Partner Center Java SDK
                MS-CorrelationId: 11d1bc2b-0e13-4a3c-9e0c-5c33e9e7cf5d
                X-Locale: en-US
                Content-Type: application/json; charset=utf-8
                Content-Length: {length}
                Host: {host}
                Connection: Keep-Alive
                User-Agent: okhttp/3.12.0""".formatted(method, path, REQUEST_ID), body);
    }

    @Nested
    class Writing {
        @Test
        void creating_a_user_with_password_in_both_casings_makes_one() {
            String body = """
                    {"attributes":{"objectType":"CustomerUser"},"displayName":"New User","firstName":"New",\
                    "lastName":"User","passwordProfile":{"password":"Password!1","forceChangePassword":true,\
                    "ForceChangePassword":true,"Password":"Password!1"},"userPrincipalName":"new@%s",\
                    "usageLocation":"US"}""".formatted(DOMAIN);

            JsonNode user = write("POST", "/v1/customers/" + CUSTOMER + "/users/", body)
                    .hasStatus(200)
                    .json();

            assertThat(user.path("userPrincipalName").textValue()).isEqualTo("new@" + DOMAIN);
            assertThat(user.has("passwordProfile")).as("a password comes back").isFalse();
        }

        @Test
        void adding_a_member_in_two_casings_is_one_member() {
            String body = """
                    {"attributes":{"objectType":"UserMember"},"id":"%s","displayName":"Daniel Tsai",\
                    "userPrincipalName":"Daniel@%s","DisplayName":"Daniel Tsai","UserPrincipalName":"Daniel@%s"}""".formatted(DANIEL, DOMAIN, DOMAIN);

            JsonNode member = write("POST", MEMBERS, body).hasStatus(201).json();

            assertThat(member.path("id").textValue()).isEqualTo(DANIEL);
            assertThat(get(MEMBERS).json().path("totalCount").intValue()).isOne();
        }

        @Test
        void removing_a_member_and_deleting_a_user_say_nothing() {
            contoso.wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL));

            assertThat(delete(MEMBERS + "/" + DANIEL).hasStatus(204).body()).isEmpty();
            assertThat(delete(USERS + "/" + DANIEL).hasStatus(204).body()).isEmpty();
        }

        private RawAnswer delete(String path) {
            return connection.send("""
                    DELETE %s HTTP/1.1
                    Accept: application/json
                    Authorization: Bearer token
                    MS-Contract-Version: v1
                    Host: {host}
                    Connection: Keep-Alive
                    User-Agent: okhttp/3.12.0
                    Content-Length: 0""".formatted(path));
        }

        @Test
        void restoring_sends_the_state_alone_and_the_type() {
            contoso.wire.delete(USERS + "/" + DANIEL);

            JsonNode user = write(
                            "PATCH",
                            USERS + "/" + DANIEL,
                            "{\"attributes\":{\"objectType\":\"CustomerUser\"},\"state\":\"active\"}")
                    .hasStatus(200)
                    .json();

            assertThat(user.path("state").textValue()).isEqualTo("active");
        }

        @Test
        void assigning_a_license_answers_an_update_without_nulls() {
            String body = """
                    {"attributes":{"objectType":"LicenseUpdate"},"licensesToAssign":[{"skuId":"%s"}]}""".formatted(EMS);

            JsonNode update = write("POST", USERS + "/" + DANIEL + "/licenseupdates", body)
                    .hasStatus(201)
                    .json();

            assertThat(update.at("/licensesToAssign/0/skuId").textValue()).isEqualTo(EMS);
            assertThat(update.path("licenseWarnings").isArray()).isTrue();
        }
    }

    @Nested
    class Reading {
        @Test
        void license_groups_in_lower_case_are_understood() {
            JsonNode skus = get("/v1/customers/" + CUSTOMER
                            + "/subscribedskus?licenseGroupIds=group1&licenseGroupIds=group2")
                    .hasStatus(200)
                    .json();

            assertThat(skus.findValuesAsText("licenseGroupId")).containsExactly("group1", "group1", "group2");
            assertThat(get(USERS + "/" + DANIEL + "/licenses?licenseGroupIds=group2")
                            .hasStatus(200)
                            .json()
                            .path("items"))
                    .as(MINECRAFT)
                    .isEmpty();
        }

        @Test
        void deleted_users_are_found_by_words_in_pascal_case_and_a_key_of_its_own() {
            contoso.wire.delete(USERS + "/" + DANIEL);
            String filter = encoded("""
                    {"operator":"Equals","fieldType":"String","field":"UserState","value":"Inactive"}""");

            JsonNode found =
                    get(USERS + "?size=0&filter=" + filter).hasStatus(200).json();

            assertThat(found.at("/items/0/id").textValue()).isEqualTo(DANIEL);
        }

        @Test
        void customers_are_found_by_the_start_of_their_names() {
            String filter = encoded("""
                    {"operator":"StartsWith","fieldType":"String","field":"CompanyName","value":"DT Demo"}""");
            assertThat(filter).as("a form's blanks").contains("DT+Demo");

            JsonNode found =
                    get("/v1/customers?size=0&filter=" + filter).hasStatus(200).json();

            assertThat(found.findValuesAsText("companyName")).containsExactly("DT Demo CSP Customer 005");
        }

        @Test
        void a_refusal_has_what_its_fault_needs() {
            JsonNode fault = get(USERS + "/" + Contoso.STRANGER).hasStatus(404).json();

            assertThat(fault.path("code").asText()).isEqualTo("60002");
            assertThat(fault.path("description").textValue()).isNotBlank();
            assertThat(fault.path("data").isArray()).isTrue();
        }

        @Test
        void one_request_id_on_many_reads_is_no_replay() {
            assertThat(get(USERS).json().path("totalCount").intValue()).isEqualTo(2);
            contoso.wire.delete(USERS + "/" + DANIEL);

            assertThat(get(USERS).json().path("totalCount").intValue()).isOne();
        }
    }

    @Nested
    class Walking {
        @Test
        void three_pages_by_links_behind_a_doubled_slash() {
            assertThat(walked("/v1/")).hasSize(5).doesNotHaveDuplicates();
        }

        @Test
        void three_pages_by_links_that_have_the_version_already() {
            contoso.server.conditions().personas(Persona.NEXT_LINK_V1);

            assertThat(walked("/v1/")).hasSize(5).doesNotHaveDuplicates();
        }

        @Test
        void three_pages_by_token_as_its_seek_query_asks() {
            people();
            RawAnswer page = get(USERS + "?size=2&sortField=DisplayName&sortDirection=descending");
            List<String> ids = new ArrayList<>(ids(page));

            while (!page.json().path("continuationToken").isMissingNode()) {
                page = get(
                                USERS + "?seekOperation=Next",
                                "MS-ContinuationToken: "
                                        + page.json().path("continuationToken").textValue())
                        .hasStatus(200);
                ids.addAll(ids(page));
            }

            assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        }

        /** Some releases put quotation marks around sort words, and send the name of their enum constant for a seek. */
        @Test
        void a_sort_in_quotation_marks_and_a_seek_by_an_enums_name() {
            people();
            String sorted = USERS + "?size=2&sortField=%22DisplayName%22&sortDirection=";

            List<String> up = ids(get(sorted + "%22ascending%22").hasStatus(200));
            List<String> down = ids(get(sorted + "%22descending%22").hasStatus(200));
            List<String> second =
                    ids(get(USERS + "?size=2&seekOperation=PAGE_INDEX&page=1").hasStatus(200));

            assertThat(up).hasSize(2).doesNotContainAnyElementsOf(down);
            assertThat(second).hasSize(2);
        }

        /**
         * The SDK's enumerator puts the version and a slash before every link, even if the link starts with a slash.
         */
        private List<String> walked(String before) {
            people();
            RawAnswer page = get(USERS + "?size=2").hasStatus(200);
            List<String> ids = new ArrayList<>(ids(page));
            int pages = 1;
            while (page.json().at("/links/next/uri").isTextual()) {
                JsonNode next = page.json().at("/links/next");
                List<String> headers = new ArrayList<>();
                next.path("headers")
                        .forEach(header -> headers.add(header.path("key").textValue() + ": "
                                + header.path("value").textValue()));
                page = get(before + next.path("uri").textValue(), headers.toArray(String[]::new))
                        .hasStatus(200);
                ids.addAll(ids(page));
                pages++;
            }
            assertThat(pages).isEqualTo(3);
            return ids;
        }

        private void people() {
            for (int i = 0; i < 3; i++) {
                contoso.user("p" + i, "P", Integer.toString(i), "Person " + i, Optional.of("US"));
            }
        }

        private static List<String> ids(RawAnswer page) {
            List<String> ids = new ArrayList<>();
            page.json().path("items").forEach(item -> ids.add(item.path("id").textValue()));
            return ids;
        }
    }

    private static String encoded(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }
}
