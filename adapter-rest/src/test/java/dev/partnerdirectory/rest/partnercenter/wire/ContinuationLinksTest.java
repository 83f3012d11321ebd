package dev.partnerdirectory.rest.partnercenter.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.rest.partnercenter.wire.CollectionDto.HeaderDto;
import dev.partnerdirectory.rest.partnercenter.wire.CollectionDto.Link;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationLinksTest {
    private final ContinuationLinks links = new ContinuationLinks(URI.create("https://api.example.com"));

    private static CollectionDto<String> page(String uri, String token, HeaderDto... headers) {
        Link next = uri == null ? null : new Link(uri, "GET", headers.length == 0 ? null : List.of(headers));
        return new CollectionDto<>(List.of(), new CollectionDto.Links(next), token);
    }

    private ContinuationLinks.NextRequest follow(CollectionDto<String> page) {
        return links.unpack(links.after(page, "/customers/c/users").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "/customers/c/users?size=2, /v1/customers/c/users?size=2",
        "/v1/customers/c/users?size=2, /v1/customers/c/users?size=2",
        "/v1//customers/c/users, /v1/customers/c/users",
        "/V1/customers//c///users, /v1/customers/c/users",
        "customers/c/users, /v1/customers/c/users",
        "https://api.example.com/v1/customers?a=b, /v1/customers?a=b",
        "https://API.example.com:443/v1/customers, /v1/customers",
        "/customers?x=a%2Fb+c%20d//e, /v1/customers?x=a%2Fb+c%20d//e",
        "/customers?filter={\"F\":\"é x\"}, /v1/customers?filter=%7B%22F%22:%22%C3%A9%20x%22%7D",
    })
    void a_link_home_is_followed_in_every_spelling(String link, String expected) {
        assertThat(follow(page(link, null)).uri()).hasToString("https://api.example.com" + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v1/customers",
                "http://api.example.com/v1/customers",
                "https://api.example.com:444/v1/customers",
                "https://api.example.com@evil.example/v1/customers",
                "https://me@api.example.com/v1/customers",
                "https://api.example.com.evil.example/v1",
                "//evil.example/v1/customers",
                "/\\evil.example/v1",
                "\\\\evil.example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "/customers/../../admin",
                "/customers/%2e%2E/admin",
                "/customers/..%2Fadmin",
                "/customers#fragment",
                "/customers\r\nHost: evil",
                "?only=query",
                "https:evil",
                "https://[::1/customers"
            })
    void a_link_elsewhere_is_refused_when_it_comes(String link) {
        assertThatThrownBy(() -> links.after(page(link, null), "/customers"))
                .isInstanceOf(UnexpectedResponse.class)
                .hasMessageNotContaining("evil");
    }

    @Test
    void below_a_path_of_its_own_everything_stays_below_it() {
        ContinuationLinks below = new ContinuationLinks(URI.create("http://127.0.0.1:81/emulator"));

        assertThat(below.unpack(below.after(page("/emulator/v1/customers", null), "/customers")
                                .orElseThrow())
                        .uri())
                .hasToString("http://127.0.0.1:81/emulator/v1/customers");
        assertThat(below.unpack(below.after(page("/v1/customers", null), "/customers")
                                .orElseThrow())
                        .uri())
                .hasToString("http://127.0.0.1:81/emulator/v1/customers");
    }

    @Test
    void the_services_own_headers_go_on_and_no_others() {
        ContinuationLinks.NextRequest on = follow(page(
                "/customers",
                null,
                new HeaderDto("MS-ContinuationToken", "a,b/c=+{}"),
                new HeaderDto("X-MS-Partition", "7"),
                new HeaderDto("Authorization", "Bearer evil"),
                new HeaderDto("Host", "evil"),
                new HeaderDto("MS-RequestId", "evil"),
                new HeaderDto("Cookie", "evil"),
                new HeaderDto(null, "x"),
                new HeaderDto("MS-Null", null)));

        assertThat(on.headers()).isEqualTo(Map.of("MS-ContinuationToken", "a,b/c=+{}", "X-MS-Partition", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nb", "\u0000"})
    void a_header_that_could_smuggle_in_another_is_refused(String value) {
        assertThatThrownBy(
                        () -> links.after(page("/customers", null, new HeaderDto("MS-ContinuationToken", value)), "/c"))
                .isInstanceOf(UnexpectedResponse.class);
    }

    @Test
    void a_token_without_a_link_goes_on_in_the_listing_itself() {
        ContinuationLinks.NextRequest on = follow(page(null, "t/o=k"));

        assertThat(on.uri()).hasToString("https://api.example.com/v1/customers/c/users?seekOperation=Next");
        assertThat(on.headers()).isEqualTo(Map.of("MS-ContinuationToken", "t/o=k"));
    }

    @Test
    void a_link_without_its_header_gets_it_from_the_body() {
        assertThat(follow(page("/customers?seekOperation=Next", "tok")).headers())
                .isEqualTo(Map.of("MS-ContinuationToken", "tok"));
    }

    @Test
    void a_links_header_counts_more_than_the_bodys_token() {
        assertThat(follow(page("/customers", "body", new HeaderDto("ms-continuationtoken", "link")))
                        .headers())
                .isEqualTo(Map.of("ms-continuationtoken", "link"));
    }

    @Test
    void no_link_and_no_token_is_the_end() {
        assertThat(links.after(page(null, null), "/c")).isEmpty();
        assertThat(links.after(page("", ""), "/c")).isEmpty();
        assertThat(links.after(new CollectionDto<>(null, null, null), "/c")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v1/customers",
                "/customers\nAuthorization:Bearer evil",
                "/customers\nMS-X",
                "/customers\nMS-X:",
                ""
            })
    void a_token_from_outside_is_checked_like_a_link(String forged) {
        String text = forged.isEmpty() ? "" : forged;
        PageToken token = new PageToken("x"
                .replace("x", Base64.getUrlEncoder().encodeToString((text + " ").getBytes(StandardCharsets.UTF_8))));

        assertThatThrownBy(() -> links.unpack(token)).isInstanceOf(UnexpectedResponse.class);
    }

    @Test
    void a_token_that_is_none_of_ours_is_refused() {
        assertThatThrownBy(() -> links.unpack(new PageToken("%%%"))).isInstanceOf(UnexpectedResponse.class);
    }
}
