package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.junit.PartnerCenterEmulator;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the example service, runs it as a process of its own against the emulator, calls it and stops it. */
@PartnerCenterEmulator
class MemberServiceTest {
    private static final Path SOURCE = Example.root().resolve("examples/member-service/MemberService.java");
    private static final Path PAGE = Example.root().resolve("docs/guide/embedding.md");
    private static final Pattern LIBRARY = Pattern.compile("\\| `([a-z0-9.-]+)` \\| ([0-9][^ ]*) \\| [0-9].*");
    private static final String TARGET = File.separator + "target" + File.separator;
    private static final JsonMapper JSON = new JsonMapper();
    private static final CustomerId CONTOSO = new CustomerId("11111111-1111-4111-8111-111111111111");
    private static final UserId JOSE = new UserId("11111111-0000-4000-8000-000000000004");

    @Test
    void the_example_service_grants_a_role_once_and_stops_when_told(
            FakeDirectoryServer emulator, FakeDirectory directory, @TempDir Path folder) throws Exception {
        compile(folder);
        Process service = start(emulator.baseUri(), folder);
        try {
            URI members = URI.create(firstLine(service) + "/members");

            HttpResponse<String> first = post(members, grant("jose.nunez@contoso.onmicrosoft.com"));
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            assertThat(field(first, "effect")).isEqualTo("APPLIED");
            assertThat(rolesOf(directory)).contains("Helpdesk Administrator");

            HttpResponse<String> again = post(members, grant("jose.nunez@contoso.onmicrosoft.com"));
            assertThat(field(again, "effect")).isEqualTo("ALREADY_SO");

            HttpResponse<String> nobody = post(members, grant("nobody@contoso.onmicrosoft.com"));
            assertThat(nobody.statusCode()).isEqualTo(404);
            assertThat(field(nobody, "kind")).isEqualTo("NOT_FOUND");

            assertThat(post(members, "{").statusCode()).isEqualTo(400);

            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("errors.txt"))).doesNotContain("Exception", "under way");
        } finally {
            service.destroyForcibly();
        }
    }

    private static void compile(Path folder) {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-Xlint:all,-path",
                        "-Werror",
                        "-d",
                        folder.toString(),
                        SOURCE.toString());
        assertThat(result).isZero();
    }

    private static Process start(URI partnerCenter, Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "a-token");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classPath(),
                        "MemberService")
                .redirectError(folder.resolve("errors.txt").toFile());
        builder.environment().put("TOKEN_FILE", token.toString());
        builder.environment().put("PARTNER_CENTER", partnerCenter.toString());
        return builder.start();
    }

    /** Core, the adapter, and of libraries only those that the page lists: so the list is known to be enough. */
    private static String classPath() throws IOException {
        List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        List<String> found = new ArrayList<>(all.stream()
                .filter(entry -> entry.contains("core" + TARGET) || entry.contains("adapter-rest" + TARGET))
                .toList());
        for (String jar : listedJars()) {
            List<String> places =
                    all.stream().filter(entry -> Path.of(entry).endsWith(jar)).toList();
            assertThat(places).as("%s of the page is what is built with", jar).hasSize(1);
            found.addAll(places);
        }
        return String.join(File.pathSeparator, found);
    }

    private static List<String> listedJars() throws IOException {
        List<String> jars = Files.readAllLines(PAGE).stream()
                .map(LIBRARY::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + "-" + row.group(2) + ".jar")
                .toList();
        assertThat(jars).isNotEmpty();
        return jars;
    }

    private static String firstLine(Process service) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        return Optional.ofNullable(out.readLine()).orElseThrow();
    }

    private static String grant(String user) {
        return """
                {"customer":"contoso.onmicrosoft.com","role":"Helpdesk Administrator","user":"%s"}""".formatted(user);
    }

    private static HttpResponse<String> post(URI where, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(where)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static String field(HttpResponse<String> answer, String name) throws IOException {
        JsonNode body = JSON.readTree(answer.body());
        return body.path(name).asText();
    }

    private static List<String> rolesOf(DirectoryPorts directory) {
        return directory.directoryRoles().ofUser(CONTOSO, JOSE).stream()
                .map(DirectoryRole::name)
                .toList();
    }
}
