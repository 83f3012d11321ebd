package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.ADMIN;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stale reads after a removal: the removed object is still visible. */
class LagTest {
    private static final String DELETED = USERS + "?filter=%7B%22Field%22%3A%22UserStatus%22%2C%22Value%22%3A"
            + "%22Inactive%22%2C%22Operator%22%3A%22equals%22%7D";
    private static final String DANIEL_MEMBER = "{\"id\":\"%s\"}".formatted(DANIEL);
    private static final Lag HALF_A_MINUTE = Lag.ofTime(Duration.ofSeconds(30));

    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    private void lag(Lag lag) {
        contoso.server.conditions().lag(lag);
    }

    private void lagIsOver() {
        contoso.clock.advance(Duration.ofSeconds(30));
    }

    @Nested
    class ADeletedUser {
        @Test
        void is_still_there_for_two_reads() {
            lag(Lag.ofReads(2));

            assertThat(wire.delete(USERS + "/" + DANIEL).status()).isEqualTo(204);

            assertThat(wire.get(USERS + "/" + DANIEL).text()).contains("Daniel Tsai");
            assertThat(wire.get(USERS).text()).contains("\"totalCount\":2", DANIEL);
            assertThat(wire.get(USERS).text()).contains("\"totalCount\":1").doesNotContain(DANIEL);
            assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(404);
        }

        @Test
        void is_among_the_active_and_not_among_the_deleted_until_the_time_is_over() {
            lag(HALF_A_MINUTE);
            wire.delete(USERS + "/" + DANIEL);

            assertThat(wire.get(USERS).text()).contains(DANIEL);
            assertThat(wire.get(DELETED).text()).doesNotContain(DANIEL);
            lagIsOver();
            assertThat(wire.get(USERS).text()).doesNotContain(DANIEL);
            assertThat(wire.get(DELETED).text()).contains(DANIEL);
        }

        @Test
        void is_listed_once_at_the_end_of_the_last_page() {
            lag(HALF_A_MINUTE);
            wire.delete(USERS + "/" + DANIEL);
            contoso.user("third", "Third", "One", "Third One", java.util.Optional.of("US"));

            assertThat(wire.get(USERS + "?size=1").text())
                    .doesNotContain(DANIEL)
                    .contains("\"next\"");
            assertThat(wire.get(USERS).text()).containsOnlyOnce("\"id\":\"" + DANIEL);
        }

        @Test
        void who_is_restored_meanwhile_is_listed_once() {
            lag(HALF_A_MINUTE);
            wire.delete(USERS + "/" + DANIEL);

            wire.patch(USERS + "/" + DANIEL, "{\"State\":\"active\",\"Attributes\":{\"ObjectType\":\"CustomerUser\"}}");

            assertThat(wire.get(USERS).text()).contains("\"totalCount\":2").containsOnlyOnce("\"id\":\"" + DANIEL);
            assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(200);
        }

        @Test
        void looking_for_another_does_not_use_up_a_read() {
            lag(Lag.ofReads(1));
            wire.delete(USERS + "/" + DANIEL);

            assertThat(wire.get(USERS + "/" + ADMIN).status()).isEqualTo(200);

            assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(200);
            assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(404);
        }

        @Test
        void is_gone_to_a_write() {
            lag(HALF_A_MINUTE);
            wire.delete(USERS + "/" + DANIEL);

            assertThat(wire.post(MEMBERS, DANIEL_MEMBER).status()).isEqualTo(404);
            assertThat(wire.delete(USERS + "/" + DANIEL).status()).isEqualTo(404);
        }
    }

    @Nested
    class ARemovedMember {
        private final String member = MEMBERS + "/" + DANIEL;
        private final String roles = USERS + "/" + DANIEL + "/directoryroles";

        @Test
        void is_still_one_for_two_reads_in_both_directions() {
            wire.post(MEMBERS, DANIEL_MEMBER);
            lag(Lag.ofReads(2));

            assertThat(wire.delete(member).status()).isEqualTo(204);

            assertThat(wire.get(MEMBERS).text()).contains("\"totalCount\":1", "Daniel Tsai");
            assertThat(wire.get(roles).text()).contains("\"totalCount\":1", Contoso.ROLE);
            assertThat(wire.get(MEMBERS).text()).contains("\"totalCount\":0");
            assertThat(wire.get(roles).text()).contains("\"totalCount\":0");
        }

        @Test
        void who_is_added_again_is_listed_once() {
            wire.post(MEMBERS, DANIEL_MEMBER);
            lag(HALF_A_MINUTE);
            wire.delete(member);

            assertThat(wire.post(MEMBERS, DANIEL_MEMBER).status()).isEqualTo(201);

            assertThat(wire.get(MEMBERS).text()).contains("\"totalCount\":1");
            assertThat(wire.get(roles).text()).contains("\"totalCount\":1");
        }

        @Test
        void is_no_member_to_a_write() {
            wire.post(MEMBERS, DANIEL_MEMBER);
            lag(HALF_A_MINUTE);
            wire.delete(member);

            assertThat(wire.delete(member).status()).isEqualTo(404);
            lagIsOver();
            assertThat(wire.get(MEMBERS).text()).contains("\"totalCount\":0");
        }

        @Test
        void of_another_role_says_nothing_of_this_one() {
            wire.post(MEMBERS, DANIEL_MEMBER);
            lag(HALF_A_MINUTE);
            wire.delete(member);

            assertThat(wire.get(MEMBERS.replace(Contoso.ROLE, Contoso.HELPDESK)).text())
                    .contains("\"totalCount\":0");
        }
    }

    @Nested
    class APartnersMember {
        private static final String PARTNER_MEMBERS = "/v1/roles/" + Contoso.PARTNER_ROLE + "/usermembers";
        private static final String AGENT = "{\"id\":\"%s\"}".formatted(Contoso.AGENT);

        @Test
        void is_missed_when_new_and_seen_when_gone() {
            lag(Lag.ofReads(1));

            assertThat(wire.post(PARTNER_MEMBERS, AGENT).status()).isEqualTo(201);
            assertThat(wire.get(PARTNER_MEMBERS).text()).contains("\"totalCount\":0");
            assertThat(wire.get(PARTNER_MEMBERS).text()).contains("\"totalCount\":1");

            assertThat(wire.delete(PARTNER_MEMBERS + "/" + Contoso.AGENT).status())
                    .isEqualTo(204);
            assertThat(wire.get(PARTNER_MEMBERS).text()).contains("\"totalCount\":1", "Agent Smith");
            assertThat(wire.get(PARTNER_MEMBERS).text()).contains("\"totalCount\":0");
        }

        @Test
        void who_is_one_already_and_is_not_seen_yet_is_not_found() {
            contoso.server.conditions().set(Behaviour.EXISTING_MEMBER, "200");
            lag(Lag.ofReads(5));
            wire.post(PARTNER_MEMBERS, AGENT);

            assertThat(wire.post(PARTNER_MEMBERS, AGENT).text()).startsWith("{\"code\":60002,");
        }
    }

    @Nested
    class Licenses {
        private static final String LICENSES = USERS + "/" + DANIEL + "/licenses";
        private static final String UPDATES = USERS + "/" + DANIEL + "/licenseupdates";
        private static final String ASSIGN = "{\"licensesToAssign\":[{\"skuId\":\"%s\"}]}".formatted(Contoso.EMS);
        private static final String REMOVE = "{\"licensesToRemove\":[\"%s\"]}".formatted(Contoso.EMS);

        @Test
        void are_missed_when_new_and_seen_when_gone() {
            lag(Lag.ofReads(2));

            assertThat(wire.post(UPDATES, ASSIGN).status()).isEqualTo(201);
            assertThat(wire.get(LICENSES).text()).contains("\"totalCount\":0");
            assertThat(wire.get(LICENSES + "?licenseGroupIds=Group2").text()).contains("\"totalCount\":0");
            assertThat(wire.get(LICENSES).text()).contains("\"totalCount\":1");

            assertThat(wire.post(UPDATES, REMOVE).status()).isEqualTo(201);
            assertThat(wire.get(LICENSES + "?licenseGroupIds=Group2").text()).contains("\"totalCount\":0");
            assertThat(wire.get(LICENSES).text()).contains(Contoso.EMS);
            assertThat(wire.get(LICENSES).text()).contains("\"totalCount\":0");
        }
    }

    @Test
    void the_personas_lag_can_be_taken_away_until_personas_are_chosen_anew() {
        contoso.server.conditions().personas(Persona.LAG);

        assertThat(wire.delete("/__admin/lag").text()).contains("\"reads\":0");
        contoso.server.conditions().personas(Persona.LAG);
        assertThat(wire.get("/__admin/lag").text()).contains("\"reads\":2");
    }
}
