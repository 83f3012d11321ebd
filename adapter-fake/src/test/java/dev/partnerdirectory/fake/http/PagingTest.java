package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paged listings, read in both ways that clients use (wire sheet 2.5). */
class PagingTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    @BeforeEach
    void seven_users() {
        for (int i = 0; i < 5; i++) {
            contoso.user("person" + i, "Person", "No " + i, "Person " + (9 - i), Optional.of("US"));
        }
    }

    private static JsonNode json(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try {
            return new JsonMapper().readTree(answer.response().body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    private List<String> everyone() {
        return ids(json(wire.get(USERS + "?size=0")));
    }

    @Test
    @Proves("R41")
    void sizes_from_one_to_five_hundred_and_nothing_else() {
        assertThat(everyone()).hasSize(7);
        assertThat(ids(json(wire.get(USERS)))).hasSize(7);
        assertThat(ids(json(wire.get(USERS + "?SIZE=3")))).hasSize(3);
        assertThat(wire.get(MEMBERS + "?size=501").status()).isEqualTo(400);
        assertThat(wire.get(MEMBERS + "?size=-1").status()).isEqualTo(400);
        assertThat(wire.get(MEMBERS + "?size=many").status()).isEqualTo(400);
        contoso.server.conditions().set(Behaviour.PAGE_SIZE, "clamped");
        assertThat(wire.get(MEMBERS + "?size=501").status()).isEqualTo(200);
    }

    @Test
    void next_links_with_their_headers_lead_through_the_listing_once() {
        List<String> seen = new ArrayList<>();
        JsonNode page = json(wire.get(USERS + "?size=3&sortField=DisplayName&sortDirection=descending"));
        seen.addAll(ids(page));
        while (page.get("links").has("next")) {
            JsonNode next = page.get("links").get("next");
            JsonNode header = next.get("headers").get(0);
            page = json(wire.get(
                    "/v1" + next.get("uri").asText(),
                    header.get("key").asText(),
                    header.get("value").asText()));
            seen.addAll(ids(page));
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(everyone());
        assertThat(page.has("continuationToken")).isFalse();
        assertThat(page.get("links").get("self").get("headers")).isEmpty();
    }

    @Test
    void a_bare_seek_with_the_token_goes_on_as_the_listing_began() {
        JsonNode first = json(wire.get(USERS + "?size=4&sortField=UserPrincipalName"));
        String token = first.get("continuationToken").asText();

        JsonNode second = json(wire.get(USERS + "?seekOperation=next", "ms-continuationtoken", token));

        assertThat(ids(second)).hasSize(3).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.get("links").has("next")).isFalse();
    }

    @Test
    void other_seek_operations_find_their_page() {
        JsonNode first = json(wire.get(USERS + "?size=3"));
        String second = first.get("continuationToken").asText();
        JsonNode middle = json(wire.get(USERS + "?seekOperation=Next", "MS-ContinuationToken", second));
        String third = middle.get("continuationToken").asText();

        assertThat(ids(json(wire.get(USERS + "?seekOperation=First", "MS-ContinuationToken", third))))
                .isEqualTo(ids(first));
        assertThat(ids(json(wire.get(USERS + "?seekOperation=previous", "MS-ContinuationToken", third))))
                .isEqualTo(ids(first));
        assertThat(ids(json(wire.get(USERS + "?size=3&seekOperation=PageIndex&page=1"))))
                .isEqualTo(ids(middle));
        assertThat(ids(json(wire.get(USERS + "?size=3&seekOperation=LAST")))).hasSize(1);
        assertThat(wire.get(USERS + "?size=3&seekOperation=Sideways").status()).isEqualTo(400);
    }

    @Test
    void a_token_that_was_never_given_is_refused() {
        assertThat(wire.get(USERS + "?seekOperation=Next", "MS-ContinuationToken", "bm90IG91cnM=")
                        .status())
                .isEqualTo(400);
        assertThat(wire.get(USERS + "?seekOperation=Next", "MS-ContinuationToken", "MQoKeA==")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Next", "next", "Previous"})
    void going_on_without_a_token_is_refused(String seek) {
        Wire.Answer answer = wire.get(USERS + "?size=3&seekOperation=" + seek);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("MS-ContinuationToken");
    }

    @Test
    void links_begin_with_the_version_when_chosen() {
        contoso.server.conditions().set(Behaviour.LINK_VERSION, "with");

        assertThat(json(wire.get(USERS + "?size=3"))
                        .get("links")
                        .get("next")
                        .get("uri")
                        .asText())
                .isEqualTo("/v1/customers/" + CUSTOMER + "/users?size=3&seekOperation=Next");
    }

    @Test
    void a_looping_next_link_leads_back_when_chosen() {
        contoso.server.conditions().set(Behaviour.NEXT_LINK, "loop");
        String token =
                json(wire.get(USERS + "?size=3")).get("continuationToken").asText();

        JsonNode once = json(wire.get(USERS + "?seekOperation=Next", "MS-ContinuationToken", token));
        String again = once.get("continuationToken").asText();
        JsonNode twice = json(wire.get(USERS + "?seekOperation=Next", "MS-ContinuationToken", again));

        assertThat(ids(twice)).isEqualTo(ids(once));
    }
}
