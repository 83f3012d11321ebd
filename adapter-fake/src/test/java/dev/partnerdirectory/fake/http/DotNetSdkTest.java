package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.POWER_BI;
import static dev.partnerdirectory.fake.http.Contoso.ROLE;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Requests as the Microsoft .NET SDK sends them, and answers that it must be able to read: members in PascalCase
 * including null ones, {@code Expect: 100-continue} before a body, both kinds of paging (wire sheet 2.4, 2.5, 4.1,
 * 7.1).
 */
class DotNetSdkTest {
    private static final String REQUEST_ID = "a56cb2e5-a156-4f68-9155-57ffe2b93d18";
    private static final String CORRELATION_ID = "90bda268-7929-4ad6-be01-89c5af5fc504";

    @AutoClose
    private final Contoso contoso = new Contoso(Contoso.with(Behaviour.ETAG, "omitted"));

    @AutoClose
    private final RawConnection connection = new RawConnection(contoso.server.baseUri());

    private RawAnswer get(String pathAndQuery, String... moreHeaders) {
        return connection.send("""
                GET %s HTTP/1.1
                Authorization: Bearer token
                Accept: application/json
                MS-CorrelationId: %s
                X-Locale: en-US
                MS-PartnerCenter-Client: Partner Center .NET SDK
                Host: {host}
                %s""".formatted(pathAndQuery, CORRELATION_ID, String.join("\n", moreHeaders)));
    }

    private RawAnswer write(String method, String path, String requestId, String body) {
        return connection.sendPatiently("""
                %s %s HTTP/1.1
                Authorization: Bearer token
                Accept: application/json
                MS-RequestId: %s
                MS-CorrelationId: %s
                X-Locale: en-US
                MS-PartnerCenter-Client: Partner Center .NET SDK
                Content-Type: application/json
                Host: {host}
                Content-Length: {length}
                Expect: 100-continue""".formatted(method, path, requestId, CORRELATION_ID), body);
    }

    @Test
    void creating_a_user_with_trailing_slash_and_every_null_makes_one() {
        String body = """
                {"UsageLocation":"US","Id":null,"UserPrincipalName":"new@%s","FirstName":"First","LastName":"Last",\
                "DisplayName":"User Name","PasswordProfile":{"Password":"Password!1","ForceChangePassword":true},\
                "LastDirectorySyncTime":null,"UserDomainType":"none","State":"active","SoftDeletionTime":null,\
                "Links":null,"Attributes":{"ObjectType":"CustomerUser"}}""".formatted(DOMAIN);

        JsonNode user =
                write("POST", USERS + "/", REQUEST_ID, body).hasStatus(200).json();

        assertThat(user.path("userPrincipalName").textValue()).isEqualTo("new@" + DOMAIN);
        assertThat(user.path("userDomainType").textValue()).isEqualTo("none");
        assertThat(user.path("state").textValue()).isEqualTo("active");
        get(USERS + "/" + user.path("id").textValue()).hasStatus(200);
    }

    @Test
    void the_documented_add_of_180_bytes_is_answered_201() {
        String body = """
                {"DisplayName":"Daniel Tsai","UserPrincipalName":"Daniel@%s","Id":"%s",\
                "Attributes":{"ObjectType":"UserMember"}}""".formatted(DOMAIN, DANIEL);
        assertThat(body).as("the printed Content-Length").hasSize(180);

        RawAnswer answer = write("POST", MEMBERS, REQUEST_ID, body).hasStatus(201);

        assertThat(answer.header("Content-Length")).isEqualTo("231");
        assertThat(answer.header("MS-RequestId")).isEqualTo(REQUEST_ID);
        assertThat(answer.header("MS-CorrelationId")).isEqualTo(CORRELATION_ID);
        assertThat(answer.json().path("roleId").textValue()).isEqualTo(ROLE);
    }

    @Test
    void the_documented_restore_of_269_bytes_brings_the_user_back_unchanged() {
        JsonNode before = get(USERS + "/" + DANIEL).hasStatus(200).json();
        connection.send("""
                DELETE %s/%s HTTP/1.1
                Authorization: Bearer token
                Accept: application/json
                Host: {host}
                Content-Length: 0""".formatted(USERS, DANIEL)).hasStatus(204);
        String body = """
                {"UsageLocation":null,"Id":null,"UserPrincipalName":null,"FirstName":null,"LastName":null,\
                "DisplayName":null,"PasswordProfile":null,"LastDirectorySyncTime":null,"UserDomainType":"none",\
                "State":"active","SoftDeletionTime":null,"Attributes":{"ObjectType":"CustomerUser"}}""";
        assertThat(body).as("the printed Content-Length").hasSize(269);

        JsonNode restored = write("PATCH", USERS + "/" + DANIEL, REQUEST_ID, body)
                .hasStatus(200)
                .json();

        assertThat(restored).isEqualTo(before);
    }

    @Test
    void an_update_of_one_field_among_nulls_leaves_the_others() {
        String body = """
                {"UsageLocation":"DE","Id":null,"UserPrincipalName":null,"FirstName":null,"LastName":null,\
                "DisplayName":null,"PasswordProfile":null,"LastDirectorySyncTime":null,"UserDomainType":"none",\
                "State":"active","SoftDeletionTime":null,"Attributes":{"ObjectType":"CustomerUser"}}""";

        JsonNode user = write("PATCH", USERS + "/" + DANIEL, REQUEST_ID, body)
                .hasStatus(200)
                .json();

        assertThat(user.path("usageLocation").textValue()).isEqualTo("DE");
        assertThat(user.path("displayName").textValue()).isEqualTo("Daniel Tsai");
    }

    @Test
    void the_documented_license_update_of_183_bytes_assigns() {
        String body = """
                {"LicensesToAssign":[{"ExcludedPlans":null,"SkuId":"%s"}],"LicensesToRemove":null,\
                "LicenseWarnings":null,"Attributes":{"ObjectType":"LicenseUpdate"}}""".formatted(POWER_BI);
        assertThat(body).as("the printed Content-Length").hasSize(183);

        write("POST", USERS + "/" + DANIEL + "/licenseupdates", REQUEST_ID, body)
                .hasStatus(201);

        String licenses = USERS + "/" + DANIEL + "/licenses?licenseGroupIds=Group1&licenseGroupIds=Group2";
        assertThat(get(licenses).json().at("/items/0/productSku/id").textValue())
                .isEqualTo(POWER_BI);
    }

    @Test
    void a_retry_after_a_time_out_repeats_the_id_and_gets_the_first_answer() {
        String body = "{\"Id\":\"%s\"}".formatted(DANIEL);
        RawAnswer first = write("POST", MEMBERS, REQUEST_ID, body).hasStatus(201);

        RawAnswer second = write("POST", MEMBERS, REQUEST_ID, body).hasStatus(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(get(MEMBERS).json().path("totalCount").intValue()).isOne();
    }

    @Test
    void an_answer_is_a_string_with_a_mark_that_its_reader_drops() {
        RawAnswer answer = get(USERS + "/" + DANIEL);

        assertThat(answer.text()).startsWith("\uFEFF{");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void a_refusal_is_a_typed_fault_with_a_numeric_code() {
        JsonNode fault = get(USERS + "/" + Contoso.STRANGER).hasStatus(404).json();

        assertThat(fault.path("code").isIntegralNumber()).isTrue();
        assertThat(fault.path("description").isTextual()).isTrue();
        assertThat(fault.path("data").isArray()).isTrue();
    }

    @Test
    void its_enumerator_walks_three_pages_by_links_and_their_headers() {
        people(3);
        List<String> seen = new ArrayList<>();

        RawAnswer page = get(USERS + "?size=2").hasStatus(200);
        int pages = 1;
        seen.addAll(names(page));
        while (!page.json().path("links").path("next").isMissingNode()) {
            JsonNode next = page.json().path("links").path("next");
            List<String> headers = new ArrayList<>();
            next.path("headers")
                    .forEach(header -> headers.add(header.path("key").textValue() + ": "
                            + header.path("value").textValue()));
            String uri = next.path("uri").textValue();
            page = get(uri.startsWith("/v1") ? uri : "/v1" + uri, headers.toArray(String[]::new))
                    .hasStatus(200);
            seen.addAll(names(page));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void its_seek_query_walks_three_pages_by_the_token_alone() {
        people(3);
        List<String> seen = new ArrayList<>();

        RawAnswer page = get(USERS + "?size=2&sortField=DisplayName&sortDirection=Descending")
                .hasStatus(200);
        int pages = 1;
        seen.addAll(names(page));
        while (!page.json().path("continuationToken").isMissingNode()) {
            String token = page.json().path("continuationToken").textValue();
            page = get(USERS + "?seekOperation=Next", "MS-ContinuationToken: " + token)
                    .hasStatus(200);
            seen.addAll(names(page));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(5).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
    }

    @Test
    void enumerators_find_links_and_headers_that_are_never_null() {
        for (String collection : List.of(USERS, MEMBERS, "/v1/customers?size=40")) {
            JsonNode links = get(collection).hasStatus(200).json().path("links");

            assertThat(links.isObject()).as(collection).isTrue();
            assertThat(links.path("self").path("headers").isArray())
                    .as(collection)
                    .isTrue();
        }
    }

    @Test
    void a_simple_query_of_size_0_is_the_whole_and_deleted_users_are_found_by_a_filter() {
        contoso.wire.delete(USERS + "/" + DANIEL);
        String filter = encoded("{\"Field\":\"UserState\",\"Value\":\"Inactive\",\"Operator\":\"equals\"}");

        JsonNode found = get(USERS + "?size=0&filter=" + filter).hasStatus(200).json();

        assertThat(found.at("/items/0/id").textValue()).isEqualTo(DANIEL);
        assertThat(found.at("/items/0/state").textValue()).isEqualTo("inactive");
        assertThat(found.at("/items/0/softDeletionTime").textValue()).isEqualTo("2017-01-20T00:33:34Z");
    }

    @Test
    void customers_are_found_by_a_compound_filter() {
        String filter = encoded("""
                {"LeftFilter":{"Field":"CompanyName","Value":"dt demo","Operator":"starts_with"},\
                "RightFilter":{"Field":"Domain","Value":"dtdemo","Operator":"starts_with"},"Operator":"and"}""");

        JsonNode found =
                get("/v1/customers?size=25&filter=" + filter).hasStatus(200).json();

        assertThat(found.at("/items/0/id").textValue()).isEqualTo(CUSTOMER);
        assertThat(found.path("totalCount").intValue()).isOne();
    }

    private void people(int count) {
        for (int i = 0; i < count; i++) {
            contoso.user("p" + i, "P", Integer.toString(i), "Person " + i, Optional.of("US"));
        }
    }

    private static List<String> names(RawAnswer page) {
        List<String> names = new ArrayList<>();
        page.json()
                .path("items")
                .forEach(item -> names.add(item.path("displayName").textValue()));
        return names;
    }

    private static String encoded(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }
}
