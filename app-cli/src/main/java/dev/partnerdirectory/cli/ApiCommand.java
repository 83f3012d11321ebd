package dev.partnerdirectory.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.partnerdirectory.cli.auth.RestProfile;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.cli.emulator.EmulatorCommands;
import dev.partnerdirectory.cli.sandbox.Sandbox;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir api}. */
@Command(
        name = "api",
        description = {
            "Makes one call to the service, with the profile's sign-in, and prints the JSON of the answer.",
            "It is for calls that no other command makes. Guard rails do not see it, so a write asks first.",
            "It reads one page: follow the links of the answer yourself."
        },
        footer = {
            "  pdir api GET /customers",
            "  pdir api GET /customers --jq \".items[].companyProfile.domain\"",
            "  pdir api DELETE /customers/11111111-1111-4111-8111-111111111111/users/someone --dry-run"
        })
final class ApiCommand implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "METHOD", description = "GET, POST, PUT, PATCH or DELETE.")
    private String method;

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            description =
                    "The path with its query, such as /customers, or the whole address. \"/v1\" may be left" + " out.")
    private String path;

    @Option(names = "--input", paramLabel = "FILE", description = "The JSON to send. - reads standard input.")
    private Optional<String> input = Optional.empty();

    @Mixin
    private YesOption yes;

    @Mixin
    private DryRunOption dryRun;

    ApiCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        path = below(path);
        String body = input.map(file -> InputFile.text(invocation, file)).orElse("");
        checked(() -> RestDirectory.checkCall(method, path, body));
        boolean reads = method.toUpperCase(Locale.ROOT).equals("GET");
        if (!reads) {
            yes.consent(invocation, dryRun, "send %s %s, which no guard rail checks".formatted(method, path));
            if (dryRun.isOn()) {
                dryRun.note(invocation);
                return;
            }
        }
        checked(() -> print(answer(body)));
        if (!reads) {
            DryRunOption.tellOfSandbox(invocation);
        }
    }

    /** The path of what may be a whole address of the service, or lack its first slash. An address elsewhere is left, and refused. */
    private String below(String given) {
        if (!given.contains("://")) {
            return given.startsWith("/") ? given : "/" + given;
        }
        return RestProfile.of(invocation)
                .map(profile -> profile.service().toString().replaceAll("/+$", ""))
                .filter(service -> given.startsWith(service + "/"))
                .map(service -> given.substring(service.length()))
                .orElse(given);
    }

    private static void checked(Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException malformed) {
            throw new UsageProblem(String.valueOf(malformed.getMessage()));
        }
    }

    private String answer(String body) {
        Optional<RestProfile> profile = RestProfile.of(invocation);
        if (profile.isPresent()) {
            try (RestDirectory service = RestDirectory.open(profile.get().options())) {
                return service.call(method, path, body);
            }
        }
        EmulatorCommands.quieten();
        try (FakeDirectory sandbox = Sandbox.open(invocation.folders().sandbox());
                FakeDirectoryServer server = FakeDirectoryServer.start(sandbox);
                RestDirectory service = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of("sandbox")))
                        .baseUri(server.baseUri())
                        .build())) {
            return service.call(method, path, body);
        }
    }

    private void print(String answer) {
        if (answer.isBlank()) {
            return;
        }
        try {
            invocation.printer().document(JSON.readValue(answer, Object.class));
        } catch (JsonProcessingException notJson) {
            invocation.printer().say(answer.strip());
        }
    }
}
