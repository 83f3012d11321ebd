package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.ADMIN;
import static dev.partnerdirectory.fake.http.Contoso.AGENT;
import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.EMS;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.MINECRAFT;
import static dev.partnerdirectory.fake.http.Contoso.PARTNER_ROLE;
import static dev.partnerdirectory.fake.http.Contoso.POWER_BI;
import static dev.partnerdirectory.fake.http.Contoso.ROLE;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The service's rules for role members and licences, as a client sees them. */
class MemberRulesTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    private static void refused(Wire.Answer answer, int status, String code) {
        assertThat(answer.text()).startsWith("{\"code\":" + code + ",\"description\":\"");
        assertThat(answer.status()).isEqualTo(status);
    }

    private static String member(String id) {
        return "{\"id\":\"%s\"}".formatted(id);
    }

    @Nested
    class OfCustomers {
        @Test
        @Proves("R9")
        void an_unknown_role_is_not_found() {
            refused(
                    wire.get("/v1/customers/" + CUSTOMER + "/directoryroles/" + UUID.randomUUID() + "/usermembers"),
                    404,
                    "1000");
        }

        @Test
        @Proves({"R32", "R33"})
        void every_activated_role_is_listed_and_none_for_a_user_without() {
            assertThat(wire.get("/v1/customers/" + CUSTOMER + "/directoryroles").text())
                    .contains("\"totalCount\":3", ROLE);
            assertThat(wire.get(USERS + "/" + DANIEL + "/directoryroles").text())
                    .contains("\"totalCount\":0");
        }

        @Test
        @Proves({"R34", "R36"})
        void the_directorys_names_and_the_paths_role_are_answered() {
            Wire.Answer added = wire.post(MEMBERS, """
                    {"Id":"%s","DisplayName":"Somebody Else","roleId":"%s","accountId":"mine"}""".formatted(DANIEL, UUID.randomUUID()));

            assertThat(added.text())
                    .contains("\"displayName\":\"Daniel Tsai\"", "\"roleId\":\"" + ROLE)
                    .doesNotContain("accountId");
        }

        @Test
        void the_requests_names_are_answered_when_chosen_as_far_as_it_has_any() {
            contoso.server.conditions().set(Behaviour.MEMBER_NAMES, "request");

            assertThat(wire.post(MEMBERS, "{\"Id\":\"%s\",\"DisplayName\":\"Somebody Else\"}".formatted(DANIEL))
                            .text())
                    .contains("\"displayName\":\"Somebody Else\"", "\"userPrincipalName\":\"Daniel@");
            assertThat(wire.get(MEMBERS).text()).contains("\"displayName\":\"Daniel Tsai\"");
        }

        @Test
        @Proves("R35")
        void an_id_is_enough_unless_chosen_otherwise() {
            refused(wire.post(MEMBERS, "{\"displayName\":\"Daniel Tsai\"}"), 400, "2000");
            contoso.server.conditions().set(Behaviour.MEMBER_BODY, "strict");
            refused(wire.post(MEMBERS, member(DANIEL)), 400, "2000");
            contoso.server.conditions().set(Behaviour.MEMBER_BODY, "lenient");
            assertThat(wire.post(MEMBERS, member(DANIEL)).status()).isEqualTo(201);
        }

        @Test
        @Proves("R37")
        void unknown_and_deleted_users_cannot_be_added() {
            refused(wire.post(MEMBERS, member(UUID.randomUUID().toString())), 404, "60002");
            wire.delete(USERS + "/" + ADMIN);
            refused(wire.post(MEMBERS, member(ADMIN)), 404, "60002");
        }

        @Test
        @Proves("R38")
        void a_second_time_is_a_conflict_or_what_is_chosen() {
            wire.post(MEMBERS, member(DANIEL));

            refused(wire.post(MEMBERS, member(DANIEL)), 409, "2000");
            contoso.server.conditions().set(Behaviour.EXISTING_MEMBER, "400");
            refused(wire.post(MEMBERS, member(DANIEL)), 400, "2000");
            contoso.server.conditions().set(Behaviour.EXISTING_MEMBER, "201");
            assertThat(wire.post(MEMBERS, member(DANIEL)).status()).isEqualTo(201);
            contoso.server.conditions().set(Behaviour.EXISTING_MEMBER, "200");
            assertThat(wire.post(MEMBERS, member(DANIEL)).text()).contains("Daniel Tsai");
        }

        @Test
        @Proves("R39")
        void only_a_member_can_be_removed() {
            wire.post(MEMBERS, member(DANIEL));

            assertThat(wire.delete(MEMBERS + "/" + DANIEL).status()).isEqualTo(204);
            assertThat(wire.delete(MEMBERS + "/" + DANIEL).status()).isEqualTo(404);
            assertThat(wire.delete(MEMBERS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        }

        @Test
        void a_removal_answers_200_with_an_object_when_chosen() {
            wire.post(MEMBERS, member(DANIEL));
            contoso.server.conditions().set(Behaviour.REMOVE_STATUS, "200");

            assertThat(wire.delete(MEMBERS + "/" + DANIEL).text()).isEqualTo(Wire.BOM + "{}");
        }
    }

    @Nested
    class OfThePartner {
        private static final String PARTNER_MEMBERS = "/v1/roles/" + PARTNER_ROLE + "/usermembers";

        @Test
        @Proves({"R42", "R43"})
        void members_are_the_partners_users_with_their_account() {
            refused(wire.post(PARTNER_MEMBERS, member(DANIEL)), 404, "60002");
            Wire.Answer added = wire.post(PARTNER_MEMBERS, "{\"Id\":\"%s\",\"AccountId\":\"acc\"}".formatted(AGENT));

            assertThat(added.status()).isEqualTo(201);
            assertThat(added.text()).contains("\"accountId\":\"acc\"");
            assertThat(wire.get(PARTNER_MEMBERS + "?sortField=displayname&SortDirection=DESCENDING")
                            .text())
                    .contains("Agent Smith");
            refused(wire.get(PARTNER_MEMBERS + "?sortField=age"), 400, "2000");
            assertThat(wire.delete(PARTNER_MEMBERS + "/" + AGENT).status()).isEqualTo(204);
        }
    }

    @Nested
    class OfLicenses {
        private static final String UPDATES = USERS + "/" + DANIEL + "/licenseupdates";

        private static String assigning(String... skus) {
            return "{\"licensesToAssign\":[%s]}"
                    .formatted(java.util.Arrays.stream(skus)
                            .map("{\"skuId\":\"%s\"}"::formatted)
                            .collect(java.util.stream.Collectors.joining(",")));
        }

        @Test
        @Proves({"R44", "R47"})
        void units_are_counted_and_run_out() {
            refused(wire.post(UPDATES, assigning(UUID.randomUUID().toString())), 400, "2000");
            assertThat(wire.post(UPDATES, assigning(POWER_BI)).status()).isEqualTo(201);
            assertThat(wire.post(UPDATES, assigning(POWER_BI)).status()).isEqualTo(201);
            assertThat(wire.get("/v1/customers/" + CUSTOMER + "/subscribedskus").text())
                    .contains("{\"availableUnits\":0,\"activeUnits\":1,\"consumedUnits\":1");
            refused(wire.post(UPDATES, "{\"licensesToRemove\":[\"%s\"]}".formatted(EMS)), 400, "2000");
            assertThat(wire.post(UPDATES, "{\"licensesToRemove\":[\"%s\"]}".formatted(POWER_BI))
                            .text())
                    .contains("\"licensesToRemove\":[\"" + POWER_BI);
        }

        @Test
        @Proves("R45")
        void a_user_without_a_location_gets_none() {
            Wire.Answer answer = wire.post(USERS + "/" + ADMIN + "/licenseupdates", assigning(EMS));

            refused(answer, 400, "2000");
            assertThat(answer.text()).contains("usage location");
        }

        @Test
        @Proves({"R46", "R48"})
        void groups_do_not_mix_and_every_sku_is_named_once() {
            refused(wire.post(UPDATES, assigning(EMS, MINECRAFT)), 400, "2000");
            refused(wire.post(UPDATES, assigning(EMS, EMS)), 400, "2000");
            refused(wire.post(UPDATES, "{\"licensesToAssign\":[],\"licensesToRemove\":null}"), 400, "2000");
        }

        @Test
        @Proves({"R49", "R50"})
        void group_one_is_the_default_and_only_what_is_held_is_listed() {
            wire.post(UPDATES, assigning(MINECRAFT));
            String held = USERS + "/" + DANIEL + "/licenses";

            assertThat(wire.get(held).text()).contains("\"totalCount\":0");
            assertThat(wire.get(held + "?licenseGroupIds=GROUP1&licenseGroupIds=Group2")
                            .text())
                    .contains("\"capabilityStatus\":\"Assigned\"", MINECRAFT);
            assertThat(wire.get(held + "?licenseGroupIds=group9").text()).contains("\"totalCount\":0");
            contoso.server.conditions().set(Behaviour.LICENSE_GROUP, "rejected");
            refused(wire.get(held + "?licenseGroupIds=group9"), 400, "900126");
        }
    }
}
