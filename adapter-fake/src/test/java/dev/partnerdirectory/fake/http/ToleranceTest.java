package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of third-party clients that the emulator must accept (wire sheet 2.4, 7). */
class ToleranceTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    @Test
    @Proves("R58")
    void paths_in_any_case_with_braces_slashes_and_blanks() {
        String upper =
                "/V1/CUSTOMERS/" + CUSTOMER.toUpperCase(Locale.ROOT) + "/Users/" + DANIEL.toUpperCase(Locale.ROOT);

        assertThat(wire.get(upper).text()).contains("\"id\":\"" + DANIEL + "\"");
        assertThat(wire.get("/v1//customers/" + CUSTOMER + "//users/").status()).isEqualTo(200);
        assertThat(wire.get("/v1/customers/%7B" + CUSTOMER + "%7D/users/%7B" + DANIEL + "%7D")
                        .status())
                .isEqualTo(200);
        assertThat(wire.get("/v1/customers/" + CUSTOMER + "%20/users").status()).isEqualTo(200);
        assertThat(wire.post(USERS + "/", UserRulesTest.newUser("slash")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Field\":\"UserState\",\"Value\":\"Inactive\",\"Operator\":\"equals\"}",
                "{\"operator\":\"Equals\",\"fieldType\":\"String\",\"field\":\"UserStatus\",\"value\":\"inactive\"}",
                "{\"Field\":\"UserState\",\"Value\":\"INACTIVE\",\"Operator\":0}",
                "{\"Field\":\"UserState\",\"Value\":\"active\",\"Operator\":\"NOT_EQUALS\"}",
                "{\"Field\":\"UserState\",\"Value\":1,\"Operator\":0}",
                "{\"Field\":\"userstate\",\"Value\":\"in\",\"Operator\":\"StartsWith\"}",
                "{\"Field\":\"userstate\",\"Value\":\"in\",\"Operator\":9}",
                "{\"LeftFilter\":{\"Field\":\"UserState\",\"Value\":\"Inactive\",\"Operator\":\"equals\"},"
                        + "\"RightFilter\":{\"Field\":\"UserState\",\"Value\":\"inactive\",\"Operator\":0},\"Operator\":\"and\"}"
            })
    void filters_in_every_dialect(String filter) {
        wire.delete(USERS + "/" + DANIEL);
        String form = java.net.URLEncoder.encode(filter, StandardCharsets.UTF_8);

        assertThat(wire.get(USERS + "?size=0&Filter=" + form).text()).contains(DANIEL);
        assertThat(wire.get(USERS + "?FILTER=" + form.replace("+", "%20")).text())
                .contains("\"totalCount\":1");
    }

    @Test
    void customers_are_filtered_by_name_and_domain() {
        String starts = "/v1/customers?size=0&filter=%7B%22Field%22%3A%22{f}%22%2C%22Value%22%3A%22{v}%22%2C"
                + "%22Operator%22%3A%22starts_with%22%7D";

        assertThat(wire.get(starts.replace("{f}", "CompanyName").replace("{v}", "dt%20demo"))
                        .text())
                .contains("\"totalCount\":1");
        assertThat(wire.get(starts.replace("{f}", "domain").replace("{v}", "DTDEMO"))
                        .text())
                .contains(CUSTOMER);
        assertThat(wire.get(starts.replace("{f}", "Domain").replace("{v}", "zzz"))
                        .text())
                .contains("\"totalCount\":0");
        String equals = starts.replace("{f}", "CompanyName").replace("starts_with", "equals");
        assertThat(wire.get(equals.replace("{v}", "DT%20DEMO%20csp%20customer%20005"))
                        .text())
                .contains("\"totalCount\":1");
        assertThat(wire.get(equals.replace("{v}", "dt%20demo")).text()).contains("\"totalCount\":0");
        assertThat(wire.get(starts.replace("{f}", "Shoe").replace("{v}", "44")).status())
                .isEqualTo(400);
        assertThat(wire.get(starts.replace("{f}", "Domain").replace("{v}", "x").replace("starts_with", "substring"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"customers,Domain", "customers/" + CUSTOMER + "/users,UserState"})
    void both_parts_of_a_filter_must_make_sense(String path, String field) {
        String filter = """
                {"LeftFilter":{"Field":"%s","Value":"zzz","Operator":"starts_with"},\
                "RightFilter":{"Field":"Shoe","Value":"44","Operator":"equals"},"Operator":"and"}""".formatted(field);

        assertThat(wire.get("/v1/" + path + "?filter=" + java.net.URLEncoder.encode(filter, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void members_that_differ_only_in_case_are_one() {
        String twice = UserRulesTest.newUser("twice")
                .replace("\"password\":\"abCD123*\"", "\"Password\":\"abCD123*\",\"password\":null");

        assertThat(wire.post(USERS, twice).status()).isEqualTo(200);
    }

    @Test
    void names_without_quotes_are_taken_when_chosen() {
        String unquoted = UserRulesTest.newUser("quoteless").replace("\"password\":", "password:");
        assertThat(wire.post(USERS, unquoted).status()).isEqualTo(400);

        contoso.server.conditions().set(Behaviour.JSON, "lenient");

        assertThat(wire.post(USERS, unquoted).status()).isEqualTo(200);
    }

    @Test
    @Proves("R55")
    void media_types_are_json_or_refused() {
        String body = "{\"id\":\"%s\"}".formatted(DANIEL);
        assertThat(wire.post(
                                MEMBERS,
                                body,
                                "Content-Type",
                                "text/json; charset=\"UTF-8\"",
                                "Accept",
                                "text/json, */*;q=0.1")
                        .status())
                .isEqualTo(201);
        assertThat(wire.post(MEMBERS, body, "Content-Type", "application/xml").status())
                .isEqualTo(415);
        assertThat(wire.post(MEMBERS, body, "Content-Type", "application/json; charset=klingon")
                        .status())
                .isEqualTo(415);
        assertThat(wire.get(USERS, "Accept", "application/xml").status()).isEqualTo(406);
        assertThat(wire.get(USERS, "Accept", "application/json;q=0, text/xml").status())
                .isEqualTo(406);
        assertThat(wire.get(USERS, "Accept", "application/xml", "Accept", "application/json")
                        .status())
                .isEqualTo(200);
        assertThat(wire.post(USERS, UserRulesTest.newUser("empty"), "Content-Type", "application/json; charset=")
                        .status())
                .isEqualTo(200);
        assertThat(wire.send("PUT", USERS, "{}").status()).isEqualTo(405);
        assertThat(wire.send("PUT", USERS, "{}").header("Allow")).isEqualTo("GET, POST");
        assertThat(wire.get(USERS + "?filter=%7Bbad").text()).contains("The filter is not readable");
        assertThat(wire.get("/v1/orders").text()).startsWith("{\"code\":1000");
        assertThat(wire.post(MEMBERS, "{\"id\":").text()).startsWith("{\"code\":2000");
        assertThat(wire.post(MEMBERS, "").text()).startsWith("{\"code\":2000");
    }

    @Test
    void bodies_with_a_byte_order_mark_and_in_other_charsets() {
        String user = UserRulesTest.newUser("bom").replace("New One", "Zoë Müller");

        assertThat(wire.post(USERS, Wire.BOM + user).text()).contains("Zoë Müller");
        assertThat(wire.send(
                                "POST",
                                USERS,
                                user.replace("bom@", "latin@").getBytes(StandardCharsets.ISO_8859_1),
                                "Content-Type",
                                "application/json; charset=iso-8859-1")
                        .text())
                .contains("Zoë Müller");
        assertThat(wire.send(
                                "POST",
                                USERS,
                                user.replace("bom@", "wide@").getBytes(StandardCharsets.UTF_16),
                                "Content-Type",
                                "application/json; charset=utf-16")
                        .text())
                .contains("Zoë Müller");
    }

    @Test
    void unknown_parameters_and_if_match_do_not_matter() {
        assertThat(wire.patch(
                                USERS + "/" + DANIEL + "?role_id=x&member_id=",
                                "{}",
                                "If-Match",
                                "\"old\"",
                                "ms-cv",
                                "abc.1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Proves({"R51", "R52"})
    void header_names_and_ids_in_any_case_are_echoed() {
        String id = "A56CB2E5-a156-4f68-9155-57ffe2b93d18";

        Wire.Answer answer = wire.get(USERS, "ms-requestid", id, "MS-CORRELATIONID", "{" + id + "}");

        assertThat(answer.header("MS-RequestId")).isEqualTo(id.toLowerCase(Locale.ROOT));
        assertThat(answer.header("MS-CorrelationId")).isEqualTo(id.toLowerCase(Locale.ROOT));
        assertThat(answer.header("MS-CV")).matches("[A-Za-z0-9+/]{16}\\.0");
        assertThat(answer.header("MS-ServerId")).isNotEmpty();
        assertThat(wire.get(USERS).header("MS-RequestId")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab].*");
        assertThat(wire.get(USERS, "MS-RequestId", "not-a-guid").status()).isEqualTo(400);
        contoso.server.conditions().set(Behaviour.CUSTOM_IDS, "replaced");
        assertThat(wire.get(USERS, "MS-RequestId", "not-a-guid").status()).isEqualTo(200);
    }

    @Test
    @Proves("R53")
    void success_has_a_byte_order_mark_unless_chosen_and_refusals_never() {
        assertThat(wire.get(USERS).text()).startsWith(Wire.BOM + "{");
        assertThat(wire.get(USERS + "/x").text()).startsWith("{");
        contoso.server.conditions().set(Behaviour.BYTE_ORDER_MARK, "off");
        assertThat(wire.get(USERS).text()).startsWith("{");
    }

    @Test
    void error_codes_are_strings_when_chosen() {
        contoso.server.conditions().set(Behaviour.ERROR_CODE, "string");

        assertThat(wire.get(USERS + "/x").text()).startsWith("{\"code\":\"2000\",");
    }

    @ParameterizedTest
    @CsvSource({"xqqtn+OEVE2ridoS.0, xqqtn+OEVE2ridoS.0.0", "xqqtn+OEVE2ridoS.1.7, xqqtn+OEVE2ridoS.1.7.0"})
    void a_correlation_vector_goes_on_and_nonsense_is_replaced(String sent, String answered) {
        assertThat(wire.get(USERS, "MS-CV", sent).header("MS-CV")).isEqualTo(answered);
        assertThat(wire.get(USERS, "MS-CV", sent.replace('+', '!')).header("MS-CV"))
                .matches("[A-Za-z0-9+/]{16}\\.0");
        assertThat(wire.get(USERS + "/x", "MS-CV", sent).header("MS-CV")).isEqualTo(answered);
    }

    @Test
    void every_resource_names_its_version_which_changes_with_it_alone() {
        String user = USERS + "/" + DANIEL;
        String before = etag(wire.get(user));
        String other = etag(wire.get(USERS + "/" + Contoso.ADMIN));

        String changed = etag(wire.patch(user, "{\"displayName\":\"Someone\"}"));

        assertThat(changed).isNotEmpty().isNotEqualTo(before).isEqualTo(etag(wire.get(user)));
        assertThat(etag(wire.get(USERS + "/" + Contoso.ADMIN))).isEqualTo(other);
        assertThat(wire.get(USERS).text()).contains("\"etag\":\"" + changed + "\"");
        assertThat(wire.get("/v1/customers").text())
                .contains("\"etag\":\"" + etag(wire.get("/v1/customers/" + CUSTOMER)) + "\"");
        assertThat(wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL)).text())
                .contains("\"etag\":\"" + etag(wire.get(MEMBERS)) + "\"");
    }

    /** The last one in the answer: that of the resource itself, or of a listing's last item. */
    private static String etag(Wire.Answer answer) {
        int at = answer.text().lastIndexOf("\"etag\":\"") + 8;
        return answer.text().substring(at, answer.text().indexOf('"', at));
    }
}
