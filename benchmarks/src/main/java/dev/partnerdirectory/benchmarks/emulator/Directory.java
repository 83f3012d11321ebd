package dev.partnerdirectory.benchmarks.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** The content of an emulator, read over HTTP like any client does: its first customer with roles and users. */
record Directory(String customer, List<String> roles, List<User> users) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record User(String id, String userPrincipalName, String displayName) {}

    /** Reads about {@code most} users at most. */
    static Directory of(URI server, int most) throws IOException {
        String customer =
                get(server, "/v1/customers?size=1", "").at("/items/0/id").textValue();
        List<String> roles = new ArrayList<>();
        get(server, "/v1/customers/" + customer + "/directoryroles", "")
                .path("items")
                .forEach(role -> roles.add(role.path("id").textValue()));
        List<User> users = new ArrayList<>();
        String path = "/v1/customers/" + customer + "/users";
        JsonNode page = get(server, path + "?size=500", "");
        add(page, users);
        while (page.has("continuationToken") && users.size() < most) {
            page = get(
                    server,
                    path + "?seekOperation=Next",
                    page.path("continuationToken").textValue());
            add(page, users);
        }
        return new Directory(customer, roles, users);
    }

    private static void add(JsonNode page, List<User> users) {
        page.path("items")
                .forEach(user -> users.add(new User(
                        user.path("id").textValue(),
                        user.path("userPrincipalName").textValue(),
                        user.path("displayName").textValue())));
    }

    /** The token of the page that follows {@code pages} pages of {@code size} items. */
    String tokenAfter(URI server, int pages, int size) throws IOException {
        String path = "/v1/customers/" + customer + "/users";
        String token = get(server, path + "?size=" + size, "")
                .path("continuationToken")
                .textValue();
        for (int page = 1; page < pages; page++) {
            token = get(server, path + "?seekOperation=Next", token)
                    .path("continuationToken")
                    .textValue();
        }
        return token;
    }

    private static JsonNode get(URI server, String path, String token) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer benchmark");
        if (!token.isEmpty()) {
            request.header("MS-ContinuationToken", token);
        }
        try {
            return JSON.readTree(
                    CLIENT.send(request.build(), BodyHandlers.ofByteArray()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
