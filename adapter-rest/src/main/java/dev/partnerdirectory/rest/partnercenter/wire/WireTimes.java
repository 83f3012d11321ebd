package dev.partnerdirectory.rest.partnercenter.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses the service's times: none to nine fraction digits, with {@code Z}, an offset, or neither, which means UTC. */
public final class WireTimes {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(java.util.Locale.ROOT);

    /** .NET writes this for a time that was never set. */
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private WireTimes() {}

    /** Empty if the time is missing, was never set, or is not a time. */
    public static Optional<Instant> instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read = FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            Instant instant = read instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
            return instant.equals(NEVER) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
