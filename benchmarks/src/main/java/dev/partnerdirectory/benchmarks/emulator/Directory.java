package dev.partnerdirectory.benchmarks.emulator;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The content of an emulator, read over HTTP like any client does: its first customer with roles and users. */
record Directory(CustomerId customer, List<DirectoryRole> roles, List<CustomerUser> users) {
    private static final String TOKEN = "benchmark";

    /** Reads {@code most} users at most. */
    static Directory of(URI server, int most) {
        try (RestDirectory rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of(TOKEN)))
                .baseUri(server)
                .build())) {
            CustomerId customer =
                    rest.customers().list(PageRequest.ofSize(1)).items().get(0).id();
            List<CustomerUser> users = Pages.stream(
                            PageRequest.ofSize(PageRequest.MAX_SIZE),
                            page -> rest.users().list(customer, UserListing.active(), page),
                            CustomerUser::id)
                    .limit(most)
                    .toList();
            return new Directory(customer, rest.directoryRoles().list(customer), users);
        }
    }

    /** The path of the users. */
    String path() {
        return "/v1/customers/" + customer + "/users";
    }

    /** The service's own token of the page that follows {@code pages} pages of {@code size} items. */
    String tokenAfter(URI server, int pages, int size) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        JsonMapper json = new JsonMapper();
        String query = "?size=" + size;
        String token = "";
        for (int page = 0; page < pages; page++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + path() + query))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("MS-ContinuationToken", token)
                    .build();
            byte[] body = client.send(request, BodyHandlers.ofByteArray()).body();
            token = json.readTree(body).path("continuationToken").textValue();
            query = "?seekOperation=Next";
        }
        return token;
    }
}
