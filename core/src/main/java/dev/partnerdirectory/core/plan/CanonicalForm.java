package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of plans and journals from which digests are made. It is JSON as in RFC 8785: without white space and with
 * the properties of each object sorted by name. {@code docs/plan-format.md} describes it for other tools.
 *
 * <p>A record becomes an object of its components. A record whose only component is {@code value} becomes that value. A
 * record that is one case of a sealed interface has its simple name as {@code type}. Empty values are left out.
 */
public final class CanonicalForm {
    private static final ClassValue<List<Member>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            Stream<Member> components =
                    Arrays.stream(type.getRecordComponents()).map(Member::of);
            Class<?> owner = type.getEnclosingClass();
            boolean isCase = owner != null && owner.isSealed() && owner.isAssignableFrom(type);
            Stream<Member> kind = isCase ? Stream.of(new Member("type", any -> type.getSimpleName())) : Stream.empty();
            return Stream.concat(components, kind)
                    .sorted(Comparator.comparing(Member::name))
                    .toList();
        }
    };

    private record Member(String name, Function<Object, Object> value) {
        static Member of(RecordComponent component) {
            return new Member(component.getName(), owner -> {
                try {
                    return component.getAccessor().invoke(owner);
                } catch (ReflectiveOperationException never) {
                    throw new IllegalStateException("accessors of public records are public", never);
                }
            });
        }
    }

    private final Appendable out;
    private final Set<String> without;

    private CanonicalForm(Appendable out, Set<String> without) {
        this.out = out;
        this.without = without;
    }

    /** The canonical text of a value. */
    public static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /** The same set in a fixed order, so that a plan is written the same way every time. */
    static <T> Set<T> sorted(Set<T> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(Object::toString))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** Writes the canonical text of a value. */
    public static void write(Object value, Appendable out) {
        write(value, Set.of(), out);
    }

    /** @param without names of properties that are left out everywhere */
    static void write(Object value, Set<String> without, Appendable out) {
        try {
            new CanonicalForm(out, without).write(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(Object value) throws IOException {
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value.toString());
        } else if (value instanceof Collection<?> items) {
            array(items);
        } else if (value instanceof Record item) {
            record(item);
        } else if (value instanceof String || value instanceof UUID || value instanceof Instant) {
            text(value.toString());
        } else if (value instanceof UserPrincipalName name) {
            text(name.value());
        } else if (value instanceof Enum<?> item) {
            text(item.name());
        } else {
            throw new IllegalArgumentException("%s has no canonical form".formatted(value.getClass()));
        }
    }

    private void array(Collection<?> items) throws IOException {
        char before = '[';
        for (Object item : items) {
            out.append(before);
            write(item);
            before = ',';
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private void record(Record item) throws IOException {
        List<Member> fields = FIELDS.get(item.getClass());
        if (fields.size() == 1 && fields.get(0).name().equals("value")) {
            write(fields.get(0).value().apply(item));
            return;
        }
        out.append('{');
        boolean any = false;
        for (Member field : fields) {
            Object value = field.value().apply(item);
            Object there = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (there != null && !without.contains(field.name())) {
                out.append(any ? "," : "");
                text(field.name());
                out.append(':');
                write(there);
                any = true;
            }
        }
        out.append('}');
    }

    private void text(String value) throws IOException {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
