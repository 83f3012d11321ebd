package dev.partnerdirectory.benchmarks.emulator;

import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** An endless series of requests of one kind. Each has a new effect. */
record Workload(String name, IntFunction<byte[]> requests) {
    /** How many kinds of request are compared between the emulator and WireMock. */
    static final int KINDS = 3;

    /** The request with this number, counted from the start of the benchmark. */
    byte[] request(int number) {
        return requests.apply(number);
    }

    static Workload ofKind(int kind, Directory directory) {
        return List.of(getUser(directory), addMember(directory), createUser(directory))
                .get(kind);
    }

    /** Adds every user to every role, except users who got a role from the seed. */
    static Workload addMember(Directory directory) {
        List<CustomerUser> users = IntStream.range(0, directory.users().size())
                .filter(index -> index % 50 != 0)
                .mapToObj(directory.users()::get)
                .toList();
        return new Workload("POST add member", number -> {
            CustomerUser user = users.get(number % users.size());
            RoleId role = directory
                    .roles()
                    .get(number / users.size() % directory.roles().size())
                    .id();
            return post(
                    "/v1/customers/%s/directoryroles/%s/usermembers".formatted(directory.customer(), role),
                    """
                    {"Id":"%s","DisplayName":"%s","UserPrincipalName":"%s","Attributes":{"ObjectType":"UserMember"}}""".formatted(user.id(), user.displayName(), user.userPrincipalName()));
        });
    }

    static Workload getUser(Directory directory) {
        return new Workload("GET user", number -> {
            int index = (int) (number * 7919L % directory.users().size());
            return get(directory.path() + "/" + directory.users().get(index).id(), "");
        });
    }

    static Workload createUser(Directory directory) {
        String name = directory.users().get(0).userPrincipalName().value();
        String domain = name.substring(name.indexOf('@'));
        String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return new Workload("POST create user", number -> post(directory.path(), """
                {"usageLocation":"US","userPrincipalName":"b%s-%d%s","firstName":"Daniel","lastName":"Tsai",\
                "displayName":"Daniel Tsai","passwordProfile":{"password":"Renew456*","forceChangePassword":true},\
                "attributes":{"objectType":"CustomerUser"}}""".formatted(run, number, domain)));
    }

    /** A page of users: the first page, or the page of {@code token}. */
    static Workload page(String name, Directory directory, int size, String token) {
        byte[] request = token.isEmpty()
                ? get(directory.path() + "?size=" + size, "")
                : get(directory.path() + "?seekOperation=Next", "MS-ContinuationToken: " + token + "\r\n");
        return new Workload(name, number -> request);
    }

    private static byte[] get(String path, String header) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer benchmark\r\nAccept: application/json\r\n%s\r\n"
                .formatted(path, header)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] post(String path, String body) {
        return """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer benchmark\r
                Accept: application/json\r
                Content-Type: application/json\r
                MS-RequestId: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(path, UUID.randomUUID(), body.getBytes(StandardCharsets.UTF_8).length, body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
