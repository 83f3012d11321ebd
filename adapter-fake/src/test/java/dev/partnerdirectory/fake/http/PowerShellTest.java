package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Requests as the Partner Center PowerShell module sends them. It reads an object, changes a member and sends the whole
 * object back, including read-only members. Ids may be in braces and capitals, and hosts have a port (wire sheet 3.2,
 * 4.1, 7.3).
 */
class PowerShellTest {
    @AutoClose
    private final Contoso contoso = new Contoso(Contoso.with(Behaviour.ETAG, "omitted"));

    @AutoClose
    private final RawConnection connection = new RawConnection(contoso.server.baseUri());

    private RawAnswer get(String path) {
        return connection.send("""
                GET %s HTTP/1.1
                Accept: application/json
                Authorization: Bearer token
                MS-CorrelationId: 11d1bc2b-0e13-4a3c-9e0c-5c33e9e7cf5d
                MS-RequestId: 7a9e4c06-53dd-4e2a-8fb4-6e7bb1a5df51
                MS-PartnerCenter-Client: Partner Center PowerShell
                MS-SdkVersion: 1.5.1901.1
                X-Locale: en-US
                Host: {host}""".formatted(path));
    }

    private RawAnswer write(String method, String path, String body) {
        return connection.sendPatiently("""
                %s %s HTTP/1.1
                Accept: application/json
                Authorization: Bearer token
                MS-CorrelationId: 11d1bc2b-0e13-4a3c-9e0c-5c33e9e7cf5d
                MS-PartnerCenter-Client: Partner Center PowerShell
                MS-SdkVersion: 1.5.1901.1
                X-Locale: en-US
                Content-Type: application/json; charset=utf-8
                Host: {host}
                Content-Length: {length}
                Expect: 100-continue""".formatted(method, path), body);
    }

    @Test
    void a_user_read_changed_and_sent_back_whole_is_changed_in_that_member() {
        ObjectNode user = (ObjectNode) get(USERS + "/" + DANIEL).hasStatus(200).json();
        user.put("lastName", "Changed");
        assertThat(user.has("links")).isTrue();
        assertThat(user.has("userDomainType")).isTrue();

        JsonNode answer = write("PATCH", USERS + "/" + DANIEL, user.toString())
                .hasStatus(200)
                .json();

        assertThat(answer).isEqualTo(user);
    }

    @Test
    void a_stale_object_whose_read_only_members_were_edited_changes_none_of_them() {
        JsonNode before = get(USERS + "/" + DANIEL).json();
        ObjectNode edited = before.deepCopy();
        edited.put("id", Contoso.STRANGER).put("userDomainType", "federated");
        edited.put("softDeletionTime", "2017-01-20T00:33:34Z").put("lastDirectorySyncTime", "2017-01-20T00:33:34Z");
        edited.putObject("links").putObject("self").put("uri", "/elsewhere");

        JsonNode after = write("PATCH", USERS + "/" + DANIEL, edited.toString())
                .hasStatus(200)
                .json();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_change_of_password_may_be_asked_for_without_a_password() {
        String body = """
                {"UsageLocation":null,"PasswordProfile":{"Password":null,"ForceChangePassword":true},\
                "UserDomainType":"none","State":"active","Attributes":{"ObjectType":"CustomerUser"}}""";

        write("PATCH", USERS + "/" + DANIEL, body).hasStatus(200);
    }

    @Test
    void ids_in_braces_and_capitals_are_the_same_ids() {
        String path = "/V1/Customers/%7B" + CUSTOMER.toUpperCase(java.util.Locale.ROOT) + "%7D/Users/"
                + DANIEL.toUpperCase(java.util.Locale.ROOT);

        JsonNode user = get(path).hasStatus(200).json();

        assertThat(user.path("id").textValue()).isEqualTo(DANIEL);
        assertThat(user.at("/links/self/uri").textValue()).isEqualTo("/customers/" + CUSTOMER + "/users/" + DANIEL);
    }

    @Test
    void a_new_user_and_their_role_are_made_and_unmade() {
        JsonNode user =
                write("POST", USERS + "/", """
                {"UsageLocation":"US","Id":null,"UserPrincipalName":"new@%s","FirstName":null,"LastName":null,\
                "DisplayName":"New","PasswordProfile":{"Password":"Password!1","ForceChangePassword":false},\
                "LastDirectorySyncTime":null,"UserDomainType":"none","State":"active","SoftDeletionTime":null,\
                "Links":null,"Attributes":{"ObjectType":"CustomerUser"}}""".formatted(DOMAIN)).hasStatus(200).json();
        String id = user.path("id").textValue();

        write(
                        "POST",
                        MEMBERS,
                        "{\"Id\":\"%s\",\"RoleId\":null,\"Attributes\":{\"ObjectType\":\"UserMember\"}}".formatted(id))
                .hasStatus(201);

        delete(MEMBERS + "/" + id).hasStatus(204);
        delete(USERS + "/" + id).hasStatus(204);
        get(USERS + "/" + id).hasStatus(404);
    }

    private RawAnswer delete(String path) {
        return connection.send("""
                DELETE %s HTTP/1.1
                Accept: application/json
                Authorization: Bearer token
                Host: {host}
                Content-Length: 0""".formatted(path));
    }
}
