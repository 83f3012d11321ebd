package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.NAME;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.role.ApplicationId;
import dev.partnerdirectory.core.model.role.GroupId;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantReadingTest {
    private static final String USER_JSON = "{\"id\":\"" + USER + "\",\"userPrincipalName\":\"" + NAME + "\"}";

    private final ScriptedService service = new ScriptedService();
    private final RestDirectory rest =
            RestDirectory.open(Samples.options(service, new SteppedTime()).build());

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":null}",
                "{\"items\":[],\"links\":null}",
                "{\"items\":[],\"links\":{}}",
                "{\"items\":[],\"links\":{\"next\":null},\"continuationToken\":null}",
                "{\"items\":[null],\"totalCount\":04,\"new\":{\"a\":[1]}}",
                "{\"Items\":[],\"Links\":{\"Next\":null}}"
            })
    void a_collection_that_leaves_things_out_is_an_empty_last_page(String body) {
        service.answers(json(200, body));

        assertThat(rest.users()
                        .list(CUSTOMER, UserListing.active(), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void a_user_may_leave_out_all_but_id_and_name_and_hold_what_is_new() {
        service.answers(json(
                200,
                "{\"Id\":\"" + USER.value().toUpperCase(java.util.Locale.ROOT) + "\",\"userPrincipalName\":\"" + NAME
                        + "\",\"state\":\"frozen\",\"userDomainType\":1,\"usageLocation\":\"\",\"firstName\":\"\","
                        + "\"lastDirectorySyncTime\":\"2020-09-02T23:26:19.7753934Z\",\"passwordProfile\":{\"password\":\"x\"},"
                        + "\"brandNew\":[{}]}"));

        CustomerUser user = rest.users().get(CUSTOMER, USER);

        assertThat(user.id()).isEqualTo(USER);
        assertThat(user.displayName()).isEmpty();
        assertThat(user.firstName()).isEmpty();
        assertThat(user.usageLocation()).isEmpty();
        assertThat(user.state()).isEqualTo(UserState.UNKNOWN);
        assertThat(user.userDomainType()).isEqualTo(UserDomainType.MANAGED);
        assertThat(user.lastDirectorySyncTime()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                "null",
                "{}",
                "{\"id\":\"nonsense\",\"userPrincipalName\":\"a@b\"}",
                "[]",
                "7",
                "{\"id\":"
            })
    void a_read_that_is_not_answered_with_the_thing_fails_as_unexpected(String body) {
        service.answers(json(200, body));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> rest.users().get(CUSTOMER, USER))
                .withMessageNotContaining("nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-at", "scan ner@contoso.example"})
    void a_user_without_a_wellformed_name_is_read_with_the_name_as_it_is(String name) {
        service.answers(
                json(200, "{\"id\":\"" + USER + "\",\"displayName\":\"Odd\",\"userPrincipalName\":\"" + name + "\"}"));

        CustomerUser user = rest.users().get(CUSTOMER, USER);

        assertThat(user.userPrincipalName().isMalformed()).isTrue();
        assertThat(user.userPrincipalName().value()).isEqualTo(name);
        assertThat(user.displayName()).isEqualTo("Odd");
    }

    @Test
    void a_member_without_a_name_is_what_the_service_says_it_is() {
        service.answers(json(200, """
                {"items":[
                {"id":"11111111-0000-4000-8000-000000000901","displayName":"Admins","attributes":{"objectType":"Group"}},
                {"id":"11111111-0000-4000-8000-000000000902","displayName":"Backup","attributes":{"objectType":"ServicePrincipal"}},
                {"id":"11111111-0000-4000-8000-000000000903","displayName":"Phone","attributes":{"objectType":"UserMember"}},
                {"id":"11111111-0000-4000-8000-000000000904","displayName":"Kim","userPrincipalName":"kim@a.example"}]}"""));

        assertThat(rest.roleMembers().list(CUSTOMER, ROLE, PageRequest.first()).items())
                .extracting(RoleAssignment::principal)
                .containsExactly(
                        new Principal.Group(new GroupId("11111111-0000-4000-8000-000000000901"), "Admins"),
                        new Principal.Application(new ApplicationId("11111111-0000-4000-8000-000000000902"), "Backup"),
                        new Principal.User(
                                new UserId("11111111-0000-4000-8000-000000000903"),
                                "Phone",
                                UserPrincipalName.unchecked("")),
                        new Principal.User(
                                new UserId("11111111-0000-4000-8000-000000000904"),
                                "Kim",
                                new UserPrincipalName("kim@a.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\":\"nonsense\"}", "<html>", "[1]"})
    void a_creation_that_is_not_answered_with_the_user_is_unknown(String body) {
        service.answers(json(201, body));

        assertThatThrownBy(() -> rest.users().create(CUSTOMER, Samples.newUser(), REQUEST))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void a_change_that_is_answered_without_the_user_is_done_and_nothing_is_read(int status) {
        service.answers(status(status, ""));

        assertThat(rest.users().update(CUSTOMER, USER, UserChanges.none().withFirstName("D"), REQUEST))
                .isEmpty();

        assertThat(service.received())
                .extracting(ScriptedService.Received::method)
                .containsExactly("PATCH");
    }

    @Test
    void a_restore_that_is_answered_without_the_user_is_read_back() {
        service.answers(status(204, ""), json(200, USER_JSON));

        assertThat(rest.users().restore(CUSTOMER, USER, REQUEST).id()).isEqualTo(USER);

        assertThat(service.received())
                .extracting(ScriptedService.Received::method)
                .containsExactly("PATCH", "GET");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void a_membership_may_be_acknowledged_without_a_body(int status) {
        service.answers(status(status, ""));

        assertThat(rest.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST))
                .isEmpty();
    }

    @Test
    void finding_a_user_reads_page_after_page_and_no_further_than_needed() {
        String next = ",\"links\":{\"next\":{\"uri\":\"/v1//customers/" + CUSTOMER
                + "/users?seekOperation=Next&p=%d\",\"headers\":null}}}";
        service.answers(
                json(200, "{\"items\":[]" + next.formatted(1)),
                json(200, "{\"items\":[" + USER_JSON + "]" + next.formatted(2)));

        assertThat(rest.users().find(CUSTOMER, new UserPrincipalName(NAME.key())))
                .map(CustomerUser::id)
                .contains(USER);
        assertThat(service.received()).hasSize(2);
        assertThat(service.received().get(0).target()).endsWith("/users?size=500");
    }

    @Test
    void a_continuation_that_leads_back_to_itself_ends_the_listing_as_an_error() {
        service.otherwise(json(
                200,
                "{\"items\":[],\"links\":{\"next\":{\"uri\":\"/customers/" + CUSTOMER
                        + "/users?seekOperation=Next\"}}}"));

        assertThatThrownBy(() -> Pages.stream(
                                PageRequest.first(), page -> rest.users().list(CUSTOMER, UserListing.active(), page))
                        .count())
                .isInstanceOf(UnexpectedResponse.class);
        assertThat(service.received()).hasSize(2);
    }
}
