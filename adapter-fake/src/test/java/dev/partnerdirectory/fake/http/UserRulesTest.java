package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.STRANGER;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The service's rules for users, as a client sees them. */
class UserRulesTest {
    private static final String DELETED = "?filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22inactive%22%2C"
            + "%22Operator%22%3A%22equals%22%7D";

    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    static String newUser(String local) {
        return """
                {"userPrincipalName":"%s@%s","displayName":"New One","firstName":"New","usageLocation":"US",\
                "passwordProfile":{"password":"abCD123*","forceChangePassword":true}}""".formatted(local, DOMAIN);
    }

    private static void refused(Wire.Answer answer, int status, String code) {
        assertThat(answer.text()).startsWith("{\"code\":" + code + ",\"description\":\"");
        assertThat(answer.status()).isEqualTo(status);
    }

    private String created(String local) {
        Wire.Answer answer = wire.post(USERS, newUser(local));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String text = answer.text();
        int at = text.indexOf("\"id\":\"") + 6;
        return text.substring(at, at + 36);
    }

    @Test
    @Proves({"R10", "R16"})
    void a_new_user_needs_name_display_name_and_password_but_no_location() {
        refused(wire.post(USERS, newUser("fresh").replace("userPrincipalName", "x")), 400, "800002");
        refused(wire.post(USERS, newUser("fresh").replace("displayName", "x")), 400, "800002");
        refused(wire.post(USERS, newUser("fresh").replace("\"password\"", "\"x\"")), 400, "800002");
        assertThat(wire.post(USERS, newUser("fresh").replace("\"usageLocation\":\"US\",", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Proves("R11")
    void the_domain_must_be_verified_and_managed() {
        refused(wire.post(USERS, newUser("fresh").replace(DOMAIN, "federated.example")), 400, "2000");
        refused(wire.post(USERS, newUser("fresh").replace(DOMAIN, "elsewhere.example")), 400, "2000");
    }

    @Test
    @Proves("R12")
    void a_taken_name_is_a_conflict_whatever_its_case() {
        refused(wire.post(USERS, newUser("DANIEL")), 409, "2000");
        contoso.server.conditions().set(Behaviour.DUPLICATE_NAME, "400");
        refused(wire.post(USERS, newUser("daniel")), 400, "2000");
        contoso.server.conditions().set(Behaviour.DUPLICATE_NAME, "500");
        refused(wire.post(USERS, newUser("daniel")), 500, "800003");
    }

    @Test
    @Proves({"R13", "R25"})
    void a_deleted_users_name_is_free_and_restoring_them_then_conflicts() {
        String first = created("again");
        wire.delete(USERS + "/" + first);
        created("again");

        refused(wire.patch(USERS + "/" + first, "{\"state\":\"active\"}"), 409, "2000");
        refused(wire.patch(USERS + "/" + UUID.randomUUID(), "{\"state\":\"active\"}"), 404, "60002");
    }

    @Test
    @Proves({"R14", "R17"})
    void a_weak_password_and_a_location_that_is_none_are_refused() {
        refused(wire.post(USERS, newUser("fresh").replace("abCD123*", "weak")), 400, "2000");
        refused(wire.post(USERS, newUser("fresh").replace("\"US\"", "\"USA\"")), 400, "2000");
    }

    @Test
    @Proves({"R15", "R57"})
    void what_the_service_sets_is_not_taken_from_the_caller() {
        String body = newUser("mine").replace("{\"userP", """
                {"id":"%s","State":"inactive","softDeletionTime":"2016-01-01T00:00:00Z","userDomainType":"managed",\
                "links":{"self":{}},"nobodyKnows":[1,{"x":null}],"userP""".formatted(DANIEL));

        Wire.Answer answer = wire.post(USERS, body);

        assertThat(answer.text())
                .contains("\"state\":\"active\"", "\"userDomainType\":\"none\"")
                .doesNotContain(DANIEL, "softDeletionTime");
    }

    @Test
    @Proves({"R18", "R19", "R22"})
    void a_deleted_user_leaves_the_list_for_the_list_of_the_deleted() {
        Wire.Answer deleted = wire.delete(USERS + "/" + DANIEL, "Content-Type", "application/json");

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.response().body()).isEmpty();
        assertThat(deleted.header("MS-RequestId")).isNotEmpty();
        assertThat(wire.get(USERS).text()).doesNotContain(DANIEL);
        assertThat(wire.get(USERS + DELETED).text())
                .contains(DANIEL, "\"state\":\"inactive\"", "\"softDeletionTime\":\"2017-01-20T00:33:34Z\"");
        refused(wire.delete(USERS + "/" + DANIEL), 404, "60002");
    }

    @Test
    @Proves("R8")
    void an_unknown_user_is_60002_and_a_deleted_one_3000() {
        refused(wire.get(USERS + "/" + UUID.randomUUID()), 404, "60002");
        wire.delete(USERS + "/" + DANIEL);
        refused(wire.get(USERS + "/" + DANIEL), 404, "3000");
    }

    @Test
    @Proves("R23")
    void deleted_users_are_gone_after_thirty_days() {
        wire.delete(USERS + "/" + DANIEL);
        contoso.clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(wire.get(USERS + DELETED).text()).contains(DANIEL);

        contoso.clock.advance(Duration.ofSeconds(1));

        assertThat(wire.get(USERS + DELETED).text()).doesNotContain(DANIEL);
        refused(wire.patch(USERS + "/" + DANIEL, "{\"state\":\"active\"}"), 404, "60002");
    }

    @Test
    @Proves({"R24", "R40"})
    void restoring_applies_other_fields_too_and_brings_roles_back() {
        wire.post(Contoso.MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL));
        wire.delete(USERS + "/" + DANIEL);
        assertThat(wire.get(Contoso.MEMBERS).text()).contains("\"totalCount\":0");

        Wire.Answer restored = wire.patch(USERS + "/" + DANIEL, "{\"State\":\"Active\",\"DisplayName\":\"Back\"}");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.text()).contains("\"displayName\":\"Back\"", "\"firstName\":\"Daniel\"");
        assertThat(wire.get(Contoso.MEMBERS).text()).contains(DANIEL);
    }

    @Test
    @Proves("R26")
    void a_patch_does_not_see_deleted_users_and_never_deletes() {
        refused(wire.patch(USERS + "/" + UUID.randomUUID(), "{\"displayName\":\"x\"}"), 404, "60002");
        assertThat(wire.patch(USERS + "/" + DANIEL, "{\"state\":\"inactive\"}").status())
                .isEqualTo(200);
        assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(200);

        contoso.server.conditions().set(Behaviour.PATCH_INACTIVE, "rejected");
        refused(wire.patch(USERS + "/" + DANIEL, "{\"state\":\"inactive\"}"), 400, "2000");

        wire.delete(USERS + "/" + DANIEL);
        refused(wire.patch(USERS + "/" + DANIEL, "{\"displayName\":\"x\"}"), 404, "60002");
    }

    @Test
    void an_empty_name_is_no_name_and_survives_in_an_export() {
        Wire.Answer answer =
                wire.patch(USERS + "/" + DANIEL, "{\"firstName\":\"\",\"lastName\":\"\",\"phoneNumber\":\"\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("\"displayName\":\"Daniel Tsai\"").doesNotContain("firstName");

        String export = wire.get("/__admin/export").text();
        assertThat(wire.post("/__admin/seed?replace=true", export).status()).isEqualTo(200);
    }

    @Test
    @Proves({"R27", "R28", "R29", "R31"})
    void a_whole_object_of_nulls_changes_what_it_names_and_nothing_else() {
        Wire.Answer answer = wire.patch(USERS + "/" + DANIEL, """
                {"UsageLocation":null,"Id":"%s","UserPrincipalName":null,"FirstName":null,"LastName":"Changed",\
                "DisplayName":null,"ImmutableId":null,"PasswordProfile":null,"LastDirectorySyncTime":null,\
                "UserDomainType":"none","State":"Active","SoftDeletionTime":null,"Links":null,\
                "Attributes":{"Etag":null,"ObjectType":"CustomerUser"}}""".formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains(
                        DANIEL,
                        "\"lastName\":\"Changed\"",
                        "\"firstName\":\"Daniel\"",
                        "\"usageLocation\":\"US\"",
                        "\"uri\":\"/customers/" + CUSTOMER + "/users/" + DANIEL);
        refused(wire.patch(USERS + "/" + DANIEL, "{\"displayName\":\"\"}"), 400, "2000");
    }

    @Test
    @Proves({"R29a", "R30"})
    void a_password_is_reset_on_either_path() {
        String both =
                "{\"passwordProfile\":{\"password\":\"Renew456*\",\"forceChangePassword\":true},\"lastName\":\"No\"}";

        assertThat(wire.patch(USERS + "/" + DANIEL + "/resetpassword", both).text())
                .contains("\"lastName\":\"Tsai\"")
                .doesNotContain("Renew456*");
        assertThat(wire.patch(
                                USERS + "/" + DANIEL,
                                "{\"passwordProfile\":{\"password\":null,\"forceChangePassword\":true}}")
                        .status())
                .isEqualTo(200);
        refused(wire.patch(USERS + "/" + DANIEL + "/resetpassword", "{}"), 400, "2000");
    }

    @Test
    void passwords_are_echoed_only_when_chosen() {
        assertThat(wire.post(USERS, newUser("quiet")).text()).doesNotContain("abCD123*");
        contoso.server.conditions().set(Behaviour.PASSWORD_ECHO, "on");

        assertThat(wire.post(USERS, newUser("loud")).text())
                .contains("\"passwordProfile\":{\"forceChangePassword\":true,\"password\":\"abCD123*\"}");
    }

    @Test
    void nulls_are_written_only_when_chosen() {
        contoso.server.conditions().set(Behaviour.NULLS, "written");

        assertThat(wire.get(USERS + "/" + DANIEL).text())
                .contains("\"immutableId\":null", "\"lastDirectorySyncTime\":null", "\"softDeletionTime\":null");
    }

    @Test
    void a_created_user_answers_201_when_chosen() {
        contoso.server.conditions().set(Behaviour.CREATE_USER_STATUS, "201");

        assertThat(wire.post(USERS, newUser("fresh")).status()).isEqualTo(201);
    }

    @Test
    @Proves({"R5", "R6"})
    void customers_that_do_not_exist_and_those_of_others_differ() {
        refused(wire.get("/v1/customers/" + UUID.randomUUID() + "/users"), 404, "60003");
        refused(wire.get("/v1/customers/" + STRANGER + "/users"), 403, "20002");
        contoso.server.conditions().set(Behaviour.NO_RELATIONSHIP, "400");
        refused(wire.get("/v1/customers/" + STRANGER), 400, "20002");
    }

    @Test
    @Proves("R4")
    void ids_that_are_no_guids_are_refused() {
        refused(wire.get(USERS + "/daniel"), 400, "2000");
        refused(wire.get("/v1/customers/" + CUSTOMER + "/directoryroles/admin/usermembers"), 400, "2000");
        refused(wire.get("/v1/customers/contoso"), 400, "2000");
    }

    @Test
    @Proves({"R20", "R21"})
    void filters_nobody_knows_are_refused() {
        refused(filtered("{\"Field\":\"DisplayName\",\"Value\":\"D\",\"Operator\":\"starts_with\"}"), 400, "2000");
        refused(filtered("{\"Field\":\"UserState\",\"Value\":\"Inactive\",\"Operator\":\"resembles\"}"), 400, "900126");
        refused(filtered("{\"Field\":"), 400, "2000");
        refused(filtered("[]"), 400, "2000");
    }

    private Wire.Answer filtered(String json) {
        return wire.get(USERS + "?filter=" + java.net.URLEncoder.encode(json, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void filters_by_other_fields_are_as_good_as_not_there_when_chosen() {
        contoso.server.conditions().set(Behaviour.UNKNOWN_FILTER_FIELD, "ignored");

        assertThat(wire.get(USERS + "?filter=%7B%22Field%22%3A%22DisplayName%22%2C%22Value%22%3A%22x%22%2C"
                                + "%22Operator%22%3A%22equals%22%7D")
                        .text())
                .contains("\"totalCount\":2");
    }

    @Test
    void texts_are_not_of_any_length() {
        refused(
                wire.post(USERS, newUser("long").replace("{", "{\"phoneNumber\":\"" + "1".repeat(65) + "\",")),
                400,
                "2000");
        refused(
                wire.post(USERS, newUser("long").replace("{", "{\"immutableId\":\"" + "1".repeat(60) + "\",")),
                400,
                "2000");
        refused(wire.patch(USERS + "/" + DANIEL, "{\"phoneNumber\":\"" + "1".repeat(65) + "\"}"), 400, "2000");
        assertThat(wire.patch(USERS + "/" + DANIEL, "{\"phoneNumber\":\"\"}").status())
                .isEqualTo(200);
    }
}
