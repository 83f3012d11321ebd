package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestDirectoryTest {
    private static final String USER_JSON = "{\"id\":\"" + USER
            + "\",\"userPrincipalName\":\"d@contoso.com\",\"displayName\":\"D\",\"state\":\"active\"}";

    private final ScriptedService service = new ScriptedService();
    private final RestDirectory rest =
            RestDirectory.open(Samples.options(service, new SteppedTime()).build());

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    @Test
    void listing_deleted_users_sends_the_documented_filter() {
        service.answers(json(200, "{\"totalCount\":1,\"items\":[" + USER_JSON + "]}"));

        Page<CustomerUser> page = rest.users()
                .list(
                        CUSTOMER,
                        UserListing.deleted().sortedBy(Sort.descending(Sort.Field.DISPLAY_NAME)),
                        PageRequest.ofSize(500));

        assertThat(page.items()).extracting(CustomerUser::id).containsExactly(USER);
        assertThat(page.next()).isEmpty();
        assertThat(service.only().target())
                .isEqualTo("/v1/customers/" + CUSTOMER + "/users?size=500"
                        + "&filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Inactive%22%2C%22Operator%22%3A%22equals%22%7D"
                        + "&sortField=DisplayName&sortDirection=Descending");
    }

    @Test
    void creating_a_user_sends_what_is_set_and_no_more() {
        service.answers(json(201, USER_JSON));

        CustomerUser created = rest.users().create(CUSTOMER, Samples.newUser(), REQUEST);

        assertThat(created.id()).isEqualTo(USER);
        assertThat(service.only().method()).isEqualTo("POST");
        assertThat(service.only().target()).isEqualTo("/v1/customers/" + CUSTOMER + "/users");
        assertThat(service.only().body())
                .isEqualTo(
                        "{\"usageLocation\":\"US\",\"userPrincipalName\":\"Daniel@dtdemocspcustomer005.onmicrosoft.com\","
                                + "\"firstName\":\"Daniel\",\"lastName\":\"Tsai\",\"displayName\":\"Daniel Tsai\","
                                + "\"passwordProfile\":{\"password\":\"Password!1\",\"forceChangePassword\":true},"
                                + "\"attributes\":{\"objectType\":\"CustomerUser\"}}");
    }

    @Test
    void adding_and_removing_a_member_goes_by_role() {
        service.answers(
                json(
                        201,
                        "\uFEFF{\"displayName\":\"Daniel Tsai\",\"userPrincipalName\":\"d@contoso.com\",\"roleId\":\""
                                + ROLE + "\",\"id\":\"" + USER + "\",\"attributes\":{\"objectType\":\"UserMember\"}}"),
                status(204, ""));

        Optional<RoleAssignment> member = rest.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST);
        rest.roleMembers().remove(CUSTOMER, ROLE, USER, REQUEST);

        assertThat(member).map(RoleAssignment::role).contains(ROLE);
        assertThat(service.received())
                .extracting(ScriptedService.Received::method, ScriptedService.Received::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "POST", "/v1/customers/" + CUSTOMER + "/directoryroles/" + ROLE + "/usermembers"),
                        org.assertj.core.groups.Tuple.tuple(
                                "DELETE",
                                "/v1/customers/" + CUSTOMER + "/directoryroles/" + ROLE + "/usermembers/" + USER));
        assertThat(service.received().get(1).header("Content-Length")).isEqualTo("0");
    }

    @Test
    void a_continuation_is_followed_with_its_own_headers() {
        String token = "a/b+c=,{d}%2F";
        service.answers(
                json(
                        200,
                        "{\"items\":[" + USER_JSON + "],\"continuationToken\":\"" + token
                                + "\",\"links\":{\"next\":{\"uri\":"
                                + "\"/customers/" + CUSTOMER
                                + "/users?size=1&filter=%7B%22a%22%3A1%7D&seekOperation=Next&t=a%2Bb+c%2F\","
                                + "\"method\":\"GET\",\"headers\":[{\"key\":\"MS-ContinuationToken\",\"value\":\""
                                + token
                                + "\"}]}}}"),
                json(200, "{\"items\":[]}"));

        Page<CustomerUser> first = rest.users().list(CUSTOMER, UserListing.active(), PageRequest.ofSize(1));
        Page<CustomerUser> last = rest.users()
                .list(
                        CUSTOMER,
                        UserListing.active(),
                        PageRequest.ofSize(1).after(first.next().orElseThrow()));

        assertThat(last.items()).isEmpty();
        assertThat(service.received().get(1).target())
                .isEqualTo("/v1/customers/" + CUSTOMER
                        + "/users?size=1&filter=%7B%22a%22%3A1%7D&seekOperation=Next&t=a%2Bb+c%2F");
        assertThat(service.received().get(1).header("MS-ContinuationToken")).isEqualTo(token);
    }
}
