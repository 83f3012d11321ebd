package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** One exchange from the reference: the expected request and its answer. See the samples' README. */
record Sample(JsonNode request, JsonNode response) {
    private static final JsonMapper JSON = new JsonMapper();

    static Sample named(String name) {
        try (InputStream stream = Sample.class.getResourceAsStream("/samples/" + name + ".json")) {
            JsonNode tree = JSON.readTree(stream);
            assertThat(tree.path("source").asText())
                    .as("where %s comes from", name)
                    .isNotBlank();
            return new Sample(tree.get("request"), tree.get("response"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScriptedService.Answer answer() {
        JsonNode body = response.path("body");
        String text = body.isMissingNode() ? "" : (response.path("bom").asBoolean() ? "\uFEFF" : "") + body;
        int status = response.get("status").asInt();
        ScriptedService.Answer answer =
                text.isEmpty() ? ScriptedService.status(status, "") : ScriptedService.json(status, text);
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            answer = answer.with(header.getKey(), header.getValue().asText());
        }
        return answer;
    }

    void assertSent(ScriptedService.Received sent) {
        assertThat(sent.method() + " " + sent.target())
                .isEqualTo(request.get("method").asText() + " "
                        + request.get("target").asText());
        JsonNode body = request.path("body");
        if (body.isMissingNode()) {
            assertThat(sent.body()).isEmpty();
            return;
        }
        assertThat(sent.header("Content-Type")).startsWith("application/json");
        try {
            assertThat(JSON.readTree(sent.body())).isEqualTo(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
