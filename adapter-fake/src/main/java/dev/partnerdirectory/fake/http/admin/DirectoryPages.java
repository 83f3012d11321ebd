package dev.partnerdirectory.fake.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.token.TokenMint;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** The admin addresses for the directory: its contents, its clock, and tokens for it. */
public final class DirectoryPages {
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final FakeDirectory directory;
    private final TokenMint mint;
    private final Clock clock;
    private final Runnable reset;

    /** One seed or export at a time, because each takes much memory. */
    private final Semaphore one = new Semaphore(1);

    /** @param reset resets everything apart from the directory */
    public DirectoryPages(FakeDirectory directory, TokenMint mint, Clock clock, Runnable reset) {
        this.directory = directory;
        this.mint = mint;
        this.clock = clock;
        this.reset = reset;
    }

    ObjectNode health() {
        return WireJson.object().put("status", "up").put("now", clock.instant().toString());
    }

    ObjectNode clock() {
        return WireJson.object().put("now", clock.instant().toString()).put("movable", clock instanceof FakeClock);
    }

    /** Moves the clock by {@code advance}, or to {@code now}. */
    ObjectNode moveClock(JsonObject body) {
        if (!(clock instanceof FakeClock movable)) {
            throw new ServiceFault(409, "409", "This emulator goes by a clock that cannot be moved.");
        }
        Duration by = body.only("advance", "now")
                .text("now")
                .map(text -> Duration.between(clock.instant(), instant(text)))
                .or(() -> body.text("advance").map(DurationText::parse))
                .orElseThrow(() -> ServiceFault.invalid("The clock is moved by 'advance' or to 'now'."));
        Instant then = clock.instant().plus(by);
        if (then.isBefore(Instant.EPOCH) || then.isAfter(LAST)) {
            throw ServiceFault.invalid("The clock goes from 1970 to 9999, not to %s.".formatted(then));
        }
        movable.advance(by);
        return clock();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw ServiceFault.invalid("A time is such as 2026-11-22T10:00:00Z, not '%s'.".formatted(text));
        }
    }

    /** Restores the seed, and puts conditions, journal, tokens and remembered requests back to the start. */
    ObjectNode reset() {
        reset.run();
        return WireJson.object().put("status", "reset");
    }

    /** Adds to the directory's contents or, with {@code ?replace=true}, replaces them. */
    ObjectNode seed(WireRequest request) {
        Seed seed = Seed.file(Objects.requireNonNull(request.file(), "a seed is received into a file"));
        boolean replaces = request.query()
                .first("replace")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        one.acquireUninterruptibly();
        try {
            if (replaces) {
                directory.replaceBy(seed);
            } else {
                directory.seed(seed);
            }
        } catch (DirectoryException refused) {
            throw ServiceFault.invalid(String.valueOf(refused.getMessage()));
        } finally {
            one.release();
        }
        return WireJson.object().put("status", "seeded");
    }

    WireResponse export() {
        one.acquireUninterruptibly();
        try {
            Path file = Files.createTempFile("export", ".json");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                directory.export(out);
            }
            return WireResponse.jsonOf(file);
        } catch (IOException noRoom) {
            throw new ServiceFault(507, "507", "The export cannot be written: " + noRoom.getMessage());
        } finally {
            one.release();
        }
    }

    /** Creates a token for a test: {@code {"kind": "app-user | app-only", "mfa": true}}. */
    ObjectNode token(JsonObject body) {
        String kind = body.only("kind", "mfa").text("kind").orElse("app-user").toLowerCase(Locale.ROOT);
        boolean mfa = body.flag("mfa").orElse(true);
        String token = switch (kind) {
            case "app-user" -> mint.appUserToken(mfa);
            case "app-only" -> mint.appOnlyToken();
            default -> throw ServiceFault.invalid("A kind of token is app-user or app-only.");
        };
        return WireJson.object().put("access_token", token);
    }
}
