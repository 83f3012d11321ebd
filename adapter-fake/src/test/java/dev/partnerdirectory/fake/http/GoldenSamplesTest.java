package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.EMS;
import static dev.partnerdirectory.fake.http.Contoso.HELPDESK;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.PARTNER_ROLE;
import static dev.partnerdirectory.fake.http.Contoso.POWER_BI;
import static dev.partnerdirectory.fake.http.Contoso.USERS;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Compares every answer with the reference byte for byte, including byte order mark and Content-Length. */
class GoldenSamplesTest {
    private static final String FERDINAND = "a45f1416-3300-4f65-9e8d-f123b397a4ea";
    private static final String DELETED_QUERY = "?size=500&filter=%7B%22Field%22%3A%22UserStatus%22%2C%22Value%22%3A"
            + "%22Inactive%22%2C%22Operator%22%3A%22equals%22%7D";

    private static final String NEW = """
            {"usageLocation":"US","userPrincipalName":"userid@%s","firstName":"First","lastName":"Last",\
            "displayName":"User name","immutableId":"Some unique ID",\
            "passwordProfile":{"password":"abCD123*","forceChangePassword":true},\
            "attributes":{"objectType":"CustomerUser"}}""".formatted(DOMAIN);

    @AutoClose
    private final Contoso contoso = new Contoso(Contoso.with(Behaviour.ETAG, "omitted"));

    private final Wire wire = contoso.wire;

    @Nested
    class Users {
        @Test
        void one() {
            Sample.named("get-user").assertGivenBy(wire.get(USERS + "/" + DANIEL));
        }

        @Test
        void all() {
            Sample.named("list-users").assertGivenBy(wire.get(USERS));
        }

        @Test
        void deleted_ones() {
            ferdinandIsDeleted();

            Sample.named("list-deleted-users").assertGivenBy(wire.get(USERS + DELETED_QUERY));
        }

        @Test
        void a_restored_one() {
            ferdinandIsDeleted();

            Sample.named("restore-user")
                    .assertGivenBy(wire.patch(
                            USERS + "/" + FERDINAND,
                            "{\"State\":\"active\",\"Attributes\":{\"ObjectType\":\"CustomerUser\"}}"));
        }

        @Test
        void a_page_with_more_behind_it() {
            Wire.Answer answer = wire.get(USERS + "?size=1");

            String token = answer.text().replaceAll(".*\"continuationToken\":\"([^\"]+)\".*", "$1");
            Sample.named("list-users-page").with("token", token).assertGivenBy(answer);
        }

        @Test
        void a_created_one() {
            contoso.nextId("4b10bf41-ab11-40e3-8c53-cd67849b50de");

            Sample.named("create-user").assertGivenBy(wire.post(USERS, NEW));
        }

        @Test
        void a_created_one_with_the_password_echoed() {
            contoso.nextId("4b10bf41-ab11-40e3-8c53-cd67849b50de");
            contoso.server.conditions().set(Behaviour.PASSWORD_ECHO, "on");

            Sample.named("create-user-echoed").assertGivenBy(wire.post(USERS, NEW));
        }

        @Test
        void a_changed_one() {
            Sample.named("update-user")
                    .assertGivenBy(wire.patch(USERS + "/" + DANIEL, "{\"displayName\":\"Daniel T.\"}"));
        }

        @Test
        void one_with_a_new_password() {
            contoso.server.conditions().set(Behaviour.PASSWORD_ECHO, "on");

            Sample.named("reset-password").assertGivenBy(wire.patch(USERS + "/" + DANIEL + "/resetpassword", """
                            {"passwordProfile":{"password":"Renew456*","forceChangePassword":true},\
                            "attributes":{"objectType":"CustomerUser"}}"""));
        }

        @Test
        void deleting_one_and_asking_for_it() {
            Sample.named("delete-user").assertGivenBy(wire.delete(USERS + "/" + DANIEL));
            Sample.named("deleted-user").assertGivenBy(wire.get(USERS + "/" + DANIEL));
        }

        private void ferdinandIsDeleted() {
            contoso.nextId(FERDINAND);
            contoso.user("e83763f7f2204ac384cfcd49f79f2749", "Ferdinand", "Filibuster", "Ferdinand", Optional.of("US"));
            wire.delete(USERS + "/" + FERDINAND);
        }
    }

    @Nested
    class Roles {
        @Test
        void an_added_member() {
            Sample.named("add-role-member").assertGivenBy(wire.post(MEMBERS, """
                            {"Id":"%s","DisplayName":"Daniel Tsai","UserPrincipalName":"Daniel@%s",\
                            "Attributes":{"ObjectType":"UserMember"}}""".formatted(DANIEL, DOMAIN)));
        }

        @Test
        void members() {
            wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL));

            Sample.named("list-role-members").assertGivenBy(wire.get(MEMBERS));
        }

        @Test
        void a_removed_member() {
            wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL));

            Sample.named("remove-role-member").assertGivenBy(wire.delete(MEMBERS + "/" + DANIEL));
        }

        @Test
        void of_a_customer() {
            Sample.named("list-roles").assertGivenBy(wire.get("/v1/customers/" + CUSTOMER + "/directoryroles"));
        }

        @Test
        void of_the_partner() {
            Sample.named("list-partner-roles").assertGivenBy(wire.get("/v1/roles"));
        }

        @Test
        void an_added_member_of_a_partner_role() {
            Sample.named("add-partner-role-member")
                    .assertGivenBy(wire.post(
                            "/v1/roles/" + PARTNER_ROLE + "/usermembers",
                            "{\"id\":\"%s\",\"accountId\":\"account-1\"}".formatted(Contoso.AGENT)));
        }

        @Test
        void roles_of_a_user() {
            for (String role : new String[] {HELPDESK, "fe930be7-5e62-47db-91af-98c3a49a38b1"}) {
                String members = "/v1/customers/" + CUSTOMER + "/directoryroles/" + role + "/usermembers";
                wire.post(members, "{\"id\":\"%s\"}".formatted(DANIEL));
            }

            Sample.named("list-user-roles").assertGivenBy(wire.get(USERS + "/" + DANIEL + "/directoryroles"));
        }

        @Test
        void members_of_a_partner_role() {
            String members = "/v1/roles/" + PARTNER_ROLE + "/usermembers";
            wire.post(members, "{\"id\":\"%s\",\"accountId\":\"account-1\"}".formatted(Contoso.AGENT));

            Sample.named("list-partner-role-members").assertGivenBy(wire.get(members));
        }
    }

    @Nested
    class Licenses {
        private static final String UPDATES = USERS + "/" + DANIEL + "/licenseupdates";

        @Test
        void assigned() {
            Sample.named("assign-license").assertGivenBy(wire.post(UPDATES, assigning(POWER_BI)));
        }

        @Test
        void none_left() {
            contoso.user("second", "Second", "One", "Second One", Optional.of("US"));
            wire.post(UPDATES, assigning(POWER_BI));
            String second = USERS + "/"
                    + contoso.directory
                            .users()
                            .find(new CustomerId(CUSTOMER), new UserPrincipalName("second@" + DOMAIN))
                            .orElseThrow()
                            .id();

            Sample.named("out-of-licenses").assertGivenBy(wire.post(second + "/licenseupdates", assigning(POWER_BI)));
        }

        @Test
        void of_a_user() {
            wire.post(UPDATES, assigning(EMS));

            Sample.named("list-user-licenses").assertGivenBy(wire.get(USERS + "/" + DANIEL + "/licenses"));
        }

        @Test
        void of_a_user_without_any() {
            Sample.named("empty-collection")
                    .assertGivenBy(wire.get(USERS + "/" + DANIEL + "/licenses?licenseGroupIds=Group2"));
        }

        @Test
        void subscribed() {
            Sample.named("list-subscribed-skus")
                    .assertGivenBy(wire.get("/v1/customers/" + CUSTOMER + "/subscribedskus?licenseGroupIds=group2"));
        }

        private static String assigning(String sku) {
            return """
                    {"LicensesToAssign":[{"ExcludedPlans":null,"SkuId":"%s"}],"LicensesToRemove":null,\
                    "LicenseWarnings":null,"Attributes":{"ObjectType":"LicenseUpdate"}}""".formatted(sku);
        }
    }

    @Nested
    class Customers {
        @Test
        void all() {
            Sample.named("list-customers").assertGivenBy(wire.get("/v1/customers?size=40"));
        }

        @Test
        void one() {
            Sample.named("get-customer").assertGivenBy(wire.get("/v1/customers/" + CUSTOMER));
        }

        @Test
        void an_id_that_is_no_guid() {
            Sample.named("id-is-no-guid").assertGivenBy(wire.get("/v1/customers/contoso/users"));
        }
    }

    @Nested
    class Tokens {
        private static final String TOKEN = "/common/oauth2/token";

        private Wire.Answer form(String path, String body) {
            return wire.post(path, body, "Content-Type", "application/x-www-form-urlencoded");
        }

        @Test
        void of_an_application() {
            Sample.named("token-app-only").assertGivenBySignIn(form(TOKEN, """
                            grant_type=client_credentials&client_id=app&client_secret=s\
                            &resource=https%3A%2F%2Fgraph.windows.net"""));
        }

        @Test
        void of_a_refresh_token_and_without_it() {
            String refresh = "grant_type=refresh_token&client_id=app&client_secret=s&scope=openid"
                    + "&resource=https%3A%2F%2Fapi.partnercenter.microsoft.com&refresh_token=";

            Sample.named("token-refreshed").assertGivenBySignIn(form(TOKEN, refresh + "emulator-refresh-token"));
            Sample.named("token-refused").assertGivenBySignIn(form(TOKEN, refresh + "unknown"));
        }

        @Test
        void of_the_old_second_exchange() {
            Sample.named("generated-token").assertGivenBySignIn(form("/generatetoken", "grant_type=jwt_token"));
        }
    }
}
