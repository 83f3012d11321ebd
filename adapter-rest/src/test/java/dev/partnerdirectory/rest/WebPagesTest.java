package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page for people comes in place of the service: of a hotel, a filter, a proxy or a wrong address. */
class WebPagesTest {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Hotel\n Wi-Fi</title></head><body>Sign in</body></html>";
    private static final String REMEDY = "check the network, the proxy and the base URL";

    private final ScriptedService service = new ScriptedService();
    private final RestDirectory rest =
            RestDirectory.open(Samples.options(service, new SteppedTime()).build());

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    private DirectoryException read() {
        return catchThrowableOfType(DirectoryException.class, () -> rest.users().get(CUSTOMER, USER));
    }

    private DirectoryException delete() {
        return catchThrowableOfType(DirectoryException.class, () -> rest.users().delete(CUSTOMER, USER, REQUEST));
    }

    /** Neither a missing user, nor a missing role, nor a refused sign-in: nobody may draw a conclusion from it. */
    @ParameterizedTest
    @ValueSource(ints = {200, 201, 203, 400, 401, 403, 404, 405, 409, 410, 412, 422, 451})
    void a_page_in_answer_to_a_read_is_an_unreachable_service(int status) {
        service.answers(status(status, PAGE).with("Content-Type", "text/html; charset=utf-8"));

        assertThat(read())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("a web page (text/html: Hotel Wi-Fi) came in place of the service")
                .hasMessageContaining("HTTP " + status);
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void the_remedy_is_about_the_network() {
        service.answers(status(403, PAGE));

        assertThat(read().details().remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy.text()).isEqualTo(REMEDY));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204 - 1, 403, 404})
    void a_page_in_answer_to_a_write_proves_nothing(int status) {
        service.answers(status(status, PAGE).with("Content-Type", "text/html"));

        assertThat(delete()).isInstanceOf(OutcomeUnknown.class).hasMessageContaining("a web page");
    }

    @ParameterizedTest
    @CsvSource({"429, RATE_LIMITED", "500, UNAVAILABLE", "502, UNAVAILABLE", "503, UNAVAILABLE"})
    void a_page_that_says_busy_or_down_is_believed(int status, ErrorKind kind) {
        service.otherwise(status(status, PAGE));

        assertThat(read().kind()).isEqualTo(kind);
        assertThat(service.received()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {407, 511})
    void a_network_that_wants_a_sign_in_has_let_nothing_through(int status) {
        service.answers(status(status, PAGE), status(status, ""));

        assertThat(delete()).isInstanceOf(Unavailable.class);
        assertThat(delete().details().remedy().orElseThrow().text()).contains("proxy's credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Request blocked by policy</body></html>",
                "\uFEFF\n <HTML><body>Request blocked by policy</body></HTML>",
                "<!doctype HTML><p>Request blocked by policy",
                "<head></head>Request blocked by policy"
            })
    void a_page_is_known_without_its_type(String page) {
        service.answers(status(403, page));

        assertThat(read()).hasMessageContaining("(text/html: Request blocked by policy)");
    }

    @Test
    void a_page_shows_no_token() {
        service.answers(status(403, "<html><title>" + Samples.TOKEN + "</title></html>"));

        assertThat(read()).hasMessageNotContaining(Samples.TOKEN);
    }

    @Test
    void json_and_other_markup_are_no_pages() {
        service.answers(
                json(403, "{\"code\":2032,\"description\":\"<html>no</html>\"}").with("Content-Type", "text/html"),
                status(200, "<Error><Code>x</Code></Error>"));

        assertThat(read()).isInstanceOf(Forbidden.class);
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> rest.users().get(CUSTOMER, USER))
                .withMessageContaining("the answer is not JSON");
    }

    @Test
    void json_of_another_form_is_told_by_its_place_without_its_text() {
        service.answers(json(200, "{\"id\":\"x\",\"attributes\":[\"canary\"]}"));

        assertThat(read())
                .hasMessageContaining("JSON of another form than expected, at attributes")
                .hasMessageNotContaining("canary")
                .hasMessageNotContaining("Exception");
    }
}
