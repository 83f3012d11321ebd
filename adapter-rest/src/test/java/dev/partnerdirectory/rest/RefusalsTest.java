package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CORRELATION;
import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.Samples.SKU;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private final ScriptedService service = new ScriptedService();
    private final RestDirectory rest =
            RestDirectory.open(Samples.options(service, new SteppedTime()).build());

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    private DirectoryException refused(ScriptedService.Answer answer, Consumer<DirectoryPorts> call) {
        service.answers(answer, answer);
        return catchThrowableOfType(DirectoryException.class, () -> call.accept(rest.correlated(CORRELATION)));
    }

    private static void add(DirectoryPorts ports) {
        ports.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST);
    }

    private static void create(DirectoryPorts ports) {
        ports.users().create(CUSTOMER, Samples.newUser(), REQUEST);
    }

    private static void get(DirectoryPorts ports) {
        ports.users().get(CUSTOMER, USER);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, UNEXPECTED_RESPONSE",
        "406, UNEXPECTED_RESPONSE",
        "409, CONFLICT",
        "410, NOT_FOUND",
        "412, CONFLICT",
        "413, REJECTED",
        "415, UNEXPECTED_RESPONSE",
        "417, CONFLICT",
        "422, REJECTED",
        "501, REJECTED",
        "302, UNEXPECTED_RESPONSE",
    })
    void a_status_means_the_same_with_and_without_a_readable_body(int status, ErrorKind kind) {
        assertThat(refused(json(status, "{\"code\":1,\"description\":\"no\"}"), RefusalsTest::add)
                        .kind())
                .isEqualTo(kind);
        assertThat(refused(status(status, ""), RefusalsTest::add).kind()).isEqualTo(kind);
        assertThat(refused(status(status, "<html><body>No</body></html>"), RefusalsTest::add)
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void a_refusal_names_what_was_asked_what_came_back_and_the_ids() {
        DirectoryException refusal = refused(
                json(403, "{\"code\":900150,\"description\":\"The supplied role lacks rights\",\"data\":[]}"),
                RefusalsTest::add);

        assertThat(refusal)
                .hasMessage("could not add a role member of customer " + CUSTOMER
                        + ": The supplied role lacks rights (HTTP 403, code 900150, request " + REQUEST
                        + ", correlation " + CORRELATION + ")");
        assertThat(refusal.details().operation()).contains(Operation.ADD_ROLE_MEMBER);
        assertThat(refusal.details().customer()).contains(CUSTOMER);
        assertThat(refusal.details().reference()).contains("HTTP 403");
        assertThat(refusal.details().code()).contains("900150");
        assertThat(refusal.details().requestId()).contains(REQUEST);
        assertThat(refusal.details().correlationId()).contains(CORRELATION);
        assertThat(refusal.details().remedy())
                .map(Remedy::text)
                .contains("needs Privileged Role Administrator on this customer");
    }

    @Nested
    class A_body {
        private DirectoryException of(String body) {
            return refused(json(400, body), RefusalsTest::get);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"code\":2000,\"description\":\"Not a GUID\",\"data\":[],\"source\":\"PartnerFD\"}",
                    "{\"code\":\"2000\",\"description\":\"Not a GUID\"}",
                    "\uFEFF{\"Code\":2000,\"Description\":\"Not a GUID\",\"Data\":null}",
                    "{\"code\":2000,\"message\":\"Not a GUID\",\"description\":null,\"isRetryable\":false,\"parameters\":{}}",
                    "{\"description\":\"{\\\"code\\\":2000,\\\"description\\\":\\\"Not a GUID\\\"}\"}",
                    "{\"error\":{\"code\":2000,\"message\":\"Not a GUID\"}}",
                    "{\"error\":\"invalid_grant\",\"error_description\":\"Not a GUID\",\"error_codes\":[2000]}"
                })
        void is_read_in_every_shape(String body) {
            DirectoryException refusal = of(body);

            assertThat(refusal.details().code()).contains("2000");
            assertThat(refusal).hasMessageContaining("Not a GUID (HTTP 400, code 2000");
        }

        @Test
        void with_data_shows_it() {
            assertThat(of("{\"code\":1,\"description\":\"d\",\"data\":[\"SomeException : why\",{\"x\":\"more\"}]}"))
                    .hasMessageContaining("d [SomeException : why; more]");
        }

        @Test
        void of_a_gateway_has_no_code() {
            DirectoryException refusal =
                    of("{ \"statusCode\": 429, \"message\": \"Rate limit is exceeded. Try again in 57 seconds.\" }");

            assertThat(refusal.details().code()).isEqualTo(Optional.empty());
            assertThat(refusal).hasMessageContaining("Rate limit is exceeded. Try again in 57 seconds.");
        }

        @Test
        void of_markup_is_shown_as_one_line_of_text() {
            assertThat(of("<Fault><style>p {}</style><h1>Bad\r\n gateway</h1>\u0007</Fault>"))
                    .hasMessageContaining(": Bad gateway (HTTP 400");
        }

        @Test
        void that_is_empty_says_so() {
            assertThat(of("")).hasMessageContaining("refused without a reason (HTTP 400, request");
        }

        @Test
        void that_is_huge_says_nothing() {
            assertThat(of("x".repeat(100_000))).hasMessageContaining("refused without a reason");
        }

        @Test
        void that_is_nested_without_end_is_survived() {
            assertThat(of("[".repeat(20_000)).kind()).isEqualTo(ErrorKind.REJECTED);
        }

        @Test
        void that_is_long_is_cut() {
            assertThat(of("{\"description\":\"" + "y".repeat(5_000) + "\"}").getMessage())
                    .hasSizeLessThan(1_500);
        }
    }

    @Nested
    class A_conflict {
        private Conflict.Reason reason(ScriptedService.Answer answer, Consumer<DirectoryPorts> call) {
            DirectoryException refusal = refused(answer, call);
            assertThat(refusal).isInstanceOf(Conflict.class);
            return ((Conflict) refusal).reason();
        }

        @Test
        void over_a_name_is_known_by_status_and_by_upstream_text() {
            assertThat(reason(json(409, "{\"code\":409}"), RefusalsTest::create))
                    .isEqualTo(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN);
            assertThat(reason(
                            json(
                                    400,
                                    "{\"code\":3000,\"description\":\"Another object with the same value for property"
                                            + " userPrincipalName already exists.\"}"),
                            RefusalsTest::create))
                    .isEqualTo(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN);
        }

        @Test
        void over_a_membership_is_known_by_status_and_by_upstream_text() {
            assertThat(reason(status(409, ""), RefusalsTest::add)).isEqualTo(Conflict.Reason.ALREADY_A_MEMBER);
            assertThat(reason(
                            json(
                                    400,
                                    "{\"code\":2000,\"description\":\"Bad\",\"data\":[\"Request_BadRequest : One or more added"
                                            + " object references already exist for the following modified properties: 'members'.\"]}"),
                            RefusalsTest::add))
                    .isEqualTo(Conflict.Reason.ALREADY_A_MEMBER);
        }

        @Test
        void over_a_request_id_is_known_by_its_text() {
            assertThat(reason(
                            json(
                                    400,
                                    "{\"code\":2000,\"description\":\"The MS-RequestId was used for another request\"}"),
                            RefusalsTest::add))
                    .isEqualTo(Conflict.Reason.REQUEST_ID_REUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"60003, CUSTOMER", "60002, USER", "3000, USER", "1000, UNSPECIFIED"})
    void what_is_missing_is_known_by_code(String code, NotFound.Missing missing) {
        assertThat(((NotFound) refused(json(404, "{\"code\":" + code + "}"), RefusalsTest::get)).missing())
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({"60003, CUSTOMER", "60002, MEMBER", "1000, UNSPECIFIED"})
    void what_is_missing_at_a_removal_is_known_by_code(String code, NotFound.Missing missing) {
        assertThat(((NotFound) refused(
                                json(404, "{\"code\":" + code + "}"),
                                ports -> ports.roleMembers().remove(CUSTOMER, ROLE, USER, REQUEST)))
                        .missing())
                .isEqualTo(missing);
    }

    @Test
    void the_general_code_names_the_role_where_nothing_else_has_it() {
        assertThat(((NotFound) refused(json(404, "{\"code\":1000}"), RefusalsTest::add)).missing())
                .isEqualTo(NotFound.Missing.ROLE);
    }

    @Nested
    class A_remedy {
        private String of(int status, String code, Consumer<DirectoryPorts> call) {
            return refused(json(status, "{\"code\":" + code + ",\"description\":\"d\"}"), call)
                    .details()
                    .remedy()
                    .map(Remedy::text)
                    .orElse("");
        }

        @Test
        void names_the_missing_relationship_whatever_the_status() {
            assertThat(of(403, "20002", RefusalsTest::get)).contains("no relationship with the partner");
            assertThat(refused(json(400, "{\"code\":20002}"), RefusalsTest::get).kind())
                    .isEqualTo(ErrorKind.FORBIDDEN);
        }

        @Test
        void names_the_licence_quota() {
            assertThat(of(
                            400,
                            "60012",
                            ports -> ports.licenses().update(CUSTOMER, USER, LicenseUpdate.assign(SKU), REQUEST)))
                    .contains("no unit of this licence is left");
        }

        @Test
        void asks_for_the_usage_location_by_its_text() {
            DirectoryException refusal = refused(
                    json(
                            400,
                            "{\"code\":2000,\"description\":\"License assignment cannot be done for user with invalid usage location.\"}"),
                    ports -> ports.licenses().update(CUSTOMER, USER, LicenseUpdate.assign(SKU), REQUEST));

            assertThat(refusal.details().remedy().orElseThrow().text()).contains("usage location");
        }

        @Test
        void asks_for_another_sign_in_where_no_renewal_helps() {
            assertThat(of(401, "900421", RefusalsTest::get)).contains("multi-factor");
        }

        @Test
        void names_the_least_roles_that_allow_it() {
            assertThat(of(
                            403,
                            "900150",
                            ports -> ports.users()
                                    .update(CUSTOMER, USER, UserChanges.none().withFirstName("D"), REQUEST)))
                    .isEqualTo("needs User Administrator or Directory Writers on this customer");
        }
    }

    @Test
    void want_of_multi_factor_authentication_is_told_apart_and_not_sent_again() {
        Unauthenticated refusal =
                (Unauthenticated) refused(json(401, "{\"code\":900421,\"description\":\"MFA\"}"), RefusalsTest::get);

        assertThat(refusal.isMfaMissing()).isTrue();
        assertThat(service.received()).hasSize(1);
    }
}
