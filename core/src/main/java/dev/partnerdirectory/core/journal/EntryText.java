package dev.partnerdirectory.core.journal;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.text.Line;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries as lines. */
final class EntryText {
    private static final String BEGUN = "begun";
    private static final String INTENDED = "intended";
    private static final String FINISHED = "finished";
    private static final String HANDED_OVER = "handedOver";
    private static final String VERIFIED = "verified";
    private static final String ENDED = "ended";
    private static final String AT = "at";
    private static final String STEP = "step";

    private EntryText() {}

    static Line write(Entry entry) {
        if (entry instanceof Entry.Begun begun) {
            return Line.of(BEGUN)
                    .with("run", begun.run())
                    .with("plan", begun.planSeal())
                    .with("lastHolderStays", begun.lastHolderStays())
                    .with(AT, begun.at());
        }
        if (entry instanceof Entry.Intended intended) {
            return Line.of(INTENDED)
                    .with(STEP, intended.step())
                    .with("requestId", intended.requestId())
                    .with(AT, intended.at());
        }
        if (entry instanceof Entry.Finished finished) {
            return write(finished);
        }
        if (entry instanceof Entry.HandedOver handed) {
            return Line.of(HANDED_OVER).with(STEP, handed.step());
        }
        if (entry instanceof Entry.Verified verified) {
            String unseen = verified.unseen().stream().map(String::valueOf).collect(Collectors.joining(","));
            return Line.of(VERIFIED)
                    .with("customer", verified.customer())
                    .with("unseen", unseen)
                    .with(AT, verified.at());
        }
        Entry.Ended ended = (Entry.Ended) entry;
        return Line.of(ENDED).with("complete", ended.complete()).with(AT, ended.at());
    }

    private static Line write(Entry.Finished finished) {
        return Line.of(FINISHED)
                .with(STEP, finished.step())
                .with("status", finished.status())
                .with("user", finished.user())
                .with("requestId", finished.requestId())
                .with("error", finished.failure().map(Entry.Failure::kind))
                .with("message", finished.failure().map(Entry.Failure::message))
                .with("code", finished.failure().flatMap(Entry.Failure::code))
                .with("correlationId", finished.failure().flatMap(Entry.Failure::correlationId))
                .with("remedy", finished.failure().flatMap(Entry.Failure::remedy))
                .with(AT, finished.at());
    }

    static Entry read(Line line) {
        return switch (line.kind()) {
            case BEGUN ->
                new Entry.Begun(
                        new RunId(line.get("run")),
                        line.get("plan"),
                        Boolean.parseBoolean(line.get("lastHolderStays")),
                        at(line));
            case INTENDED -> new Entry.Intended(line.number(STEP), RequestId.of(line.get("requestId")), at(line));
            case FINISHED -> finished(line);
            case HANDED_OVER -> new Entry.HandedOver(line.number(STEP));
            case VERIFIED ->
                new Entry.Verified(new CustomerId(line.get("customer")), steps(line.get("unseen")), at(line));
            case ENDED -> new Entry.Ended(Boolean.parseBoolean(line.get("complete")), at(line));
            default -> throw new IllegalArgumentException("no such entry: " + line.kind());
        };
    }

    private static Entry finished(Line line) {
        return new Entry.Finished(
                line.number(STEP),
                Entry.Status.valueOf(line.get("status")),
                line.find("user").map(UserId::new),
                line.find("requestId").map(RequestId::of),
                line.find("error")
                        .map(ErrorKind::valueOf)
                        .map(kind -> new Entry.Failure(
                                kind,
                                line.get("message"),
                                line.find("code"),
                                line.find("correlationId"),
                                line.find("remedy"))),
                at(line));
    }

    private static List<Long> steps(String numbers) {
        return Stream.of(numbers.split(",", -1))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    private static Instant at(Line line) {
        return Instant.parse(line.get(AT));
    }
}
