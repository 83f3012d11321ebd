package dev.partnerdirectory.fake.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object of a seed's JSON. A member that is null counts as absent. Not thread-safe. */
public final class SeedObject {
    private final Map<String, @Nullable Object> members;

    SeedObject(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** An object without members, to be filled and written. */
    public SeedObject() {
        this(new LinkedHashMap<>());
    }

    Map<String, @Nullable Object> members() {
        return members;
    }

    /**
     * Checks that there are no other members.
     *
     * @throws WrongValue if there is a member with another name
     */
    public void only(String... known) {
        members.keySet().forEach(name -> known(name, known));
    }

    /** @throws WrongValue if {@code name} is none of the {@code known} ones */
    static String known(String name, String... known) {
        if (!Arrays.asList(known).contains(name)) {
            throw WrongValue.unknown(name, Stream.of(known).sorted().collect(Collectors.joining(", ")));
        }
        return name;
    }

    /**
     * The value of a member.
     *
     * @throws WrongValue if the member is absent or not allowed
     */
    public <T> T needed(String name, SeedValue<T> value) {
        return find(name, value).orElseThrow(() -> new WrongValue("is missing").in("." + name));
    }

    /**
     * The value of a member; empty if the member is absent.
     *
     * @throws WrongValue if the member is not allowed
     */
    public <T> Optional<T> find(String name, SeedValue<T> value) {
        Object member = members.get(name);
        try {
            return member == null ? Optional.empty() : Optional.of(value.read(member));
        } catch (WrongValue wrong) {
            throw wrong.in("." + name);
        }
    }

    /**
     * The elements of a list; none if the member is absent.
     *
     * @throws WrongValue if the member is no list, or an element is not allowed
     */
    public <T> List<T> list(String name, SeedValue<T> element) {
        return find(name, json -> elements(json, element)).orElse(List.of());
    }

    private static <T> List<T> elements(@Nullable Object json, SeedValue<T> element) {
        if (!(json instanceof List<?> elements)) {
            throw new WrongValue("must be a list");
        }
        List<T> list = new ArrayList<>(elements.size());
        for (Object one : elements) {
            try {
                list.add(element.read(one));
            } catch (WrongValue wrong) {
                throw wrong.in("[" + list.size() + "]");
            }
        }
        return list;
    }

    /** Adds a member. An empty {@link Optional} is left out. */
    public SeedObject put(String name, Object value) {
        if (!(value instanceof Optional<?> optional)) {
            members.put(name, value);
        } else if (optional.isPresent()) {
            members.put(name, optional.get());
        }
        return this;
    }

    /** Adds a list of objects. */
    public <T> SeedObject put(String name, List<T> elements, Function<T, SeedObject> each) {
        return put(name, elements.stream().map(each).toList());
    }

    /** A value that is not allowed where it stands. Users see the message. */
    public static final class WrongValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String path;
        private final @Nullable String unknown;

        WrongValue(String message) {
            this("", message, null);
        }

        private WrongValue(String path, String message, @Nullable String unknown) {
            super(message);
            this.path = path;
            this.unknown = unknown;
        }

        static WrongValue unknown(String member, String known) {
            return new WrongValue("." + member, "is no field of a seed; known here are " + known, member);
        }

        WrongValue in(String step) {
            return new WrongValue(step + path, String.valueOf(getMessage()), unknown);
        }

        /** Where the value stands, from the object that was read: {@code .domains[1].name}. */
        String path() {
            return path;
        }

        /** The name of the member, if what is wrong is that nobody knows it. */
        public Optional<String> unknownMember() {
            return Optional.ofNullable(unknown);
        }
    }
}
