package dev.partnerdirectory.fake.http.fidelity;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page that documents how closely the emulator follows the service. It is generated from the tables that the
 * emulator uses.
 */
public final class FidelityPage {
    private FidelityPage() {}

    /** The page in Markdown. */
    public static String markdown() {
        return """
                # How true the emulator is

                This page is made from the emulator's own tables; a test fails when it differs. Every rule is proved by at
                least one test.

                - **documented**: a Microsoft source says it.
                - **observed**: seen in a capture or a fixture, or proved by the byte counts of printed samples.
                - **inferred**: follows from other facts.
                - **invented**: nothing was found, so we chose. There is a switch for the other ways that are likely.

                A code that is called a guess has no switch: nobody has seen another one. A fault rule answers any call with
                any status and code: `POST /__admin/faults` with `{"operation": "create-user", "fault": {"status": 400, "code":
                "800002"}}`.

                Bodies are JSON, sent as `application/json; charset=utf-8`, taken as `application/json` or `text/json` in
                any charset Java knows, with or without a byte order mark. XML and forms, which the reference lists, are
                refused with 406 and 415: no client that we found uses them.

                What reaches the emulator is answered in the service's shape, too long an address with 414 and too many or
                too long headers with 431. What is not HTTP by its grammar does not reach it, nor the request journal: a
                percent sign without two hexadecimal digits, a length beside chunks, a line break before the request, more
                than 400 headers or 128 KB of them get a bare 400, a broken chunk the end of the connection. Nor do these reach
                the journal: a `Host` that is not this machine's, while nobody else is let in (403), two `Host` headers (400),
                and a transfer coding other than `chunked` (501).

                What clients send is held within a part of the heap. If there is no room, large bodies end the connection, large
                answers are a bare 503, and a directory that fills the heap takes no new users: 503, code 800003.

                The sign-in service lets everyone in. A code must be redeemed by the client, with the redirect address and
                with the proof that it was asked for with; what was used or has expired is refused. Any client secret will
                do but `invalid`, and any assertion, registered address and scope. The service's 401 carries
                `WWW-Authenticate: OAuth realm=urn:cpsvc:cpid:…`, as the reference prints it; the id at its end is invented.

                ## Rules

                | Rule | Known | What the emulator does | Switch |
                |---|---|---|---|
                %s

                ## Switches

                Set them with `PUT /__admin/behaviours` or `FakeDirectoryServer.conditions()`. The first choice is the default.

                | Switch | Choices | What it is about |
                |---|---|---|
                %s

                ## Personas

                Set them with `PUT /__admin/personas`, `FakeDirectoryServer.conditions()` or the JUnit annotation. They combine:
                what strikes regularly has its share of the calls that the ones above it leave.
                One alone can be in force of these, because the second would never show:

                %s

                *Known* is about what the client meets, not about how often.

                | Persona | Known | What it does |
                |---|---|---|
                %s
                """.formatted(rules(), switches(), alternatives(), personas());
    }

    private static String rules() {
        return Arrays.stream(Rule.values())
                .map(rule -> row(
                        rule.id(),
                        known(rule.standing()),
                        rule.text(),
                        rule.behaviours().stream()
                                .map(behaviour -> "`" + behaviour.key() + "`")
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }

    private static String switches() {
        return Arrays.stream(Behaviour.values())
                .map(behaviour -> row(
                        "`" + behaviour.key() + "`",
                        behaviour.choices().stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
                        behaviour.description()))
                .collect(Collectors.joining("\n"));
    }

    private static String personas() {
        return Arrays.stream(Persona.values())
                .map(persona -> row("`" + persona.key() + "`", known(standing(persona)), persona.description()))
                .collect(Collectors.joining("\n"));
    }

    private static String alternatives() {
        return Persona.alternatives().stream()
                .map(together -> together.stream()
                        .map(persona -> "`" + persona.key() + "`")
                        .collect(Collectors.joining(", ", "- ", "")))
                .collect(Collectors.joining("\n"));
    }

    private static Rule.Standing standing(Persona persona) {
        return switch (persona) {
            case THROTTLED_GATEWAY, NO_RELATIONSHIP, PASSWORD_ECHO, CODE_AS_STRING -> Rule.Standing.DOCUMENTED;
            case BOM, NEXT_LINK_V1, MFA_REQUIRED, APP_ONLY_TOKEN -> Rule.Standing.OBSERVED;
            case TIMEOUT_BEFORE_COMMIT, TIMEOUT_AFTER_COMMIT, RESET_MID_BODY, LAG, MISSING_ROLE, EXPIRED_TOKEN ->
                Rule.Standing.INFERRED;
            case THROTTLED_SERVICE, NO_BOM, NEXT_LINK_LOOP, ALREADY_MEMBER, DUPLICATE_UPN_AS_500 ->
                Rule.Standing.INVENTED;
        };
    }

    private static String known(Rule.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.isEmpty() ? "" : " " + cell)
                .collect(Collectors.joining(" |", "|", " |"));
    }
}
