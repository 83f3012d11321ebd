package dev.partnerdirectory.fake.seed;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components of a record class. Immutable, thread-safe. */
final class RecordShape<T extends Record> {
    private static final ClassValue<RecordShape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type.asSubclass(Record.class));
        }
    };

    /**
     * A component.
     *
     * @param absent  the value of a component that the JSON does not name
     * @param reading reads its value, or the elements of its list
     */
    record Component(
            int index,
            String name,
            boolean isList,
            boolean isRequired,
            @Nullable Object absent,
            SeedJson.Reading<?> reading,
            Method accessor) {
        @Nullable
        Object of(Record object) {
            try {
                return accessor.invoke(object);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final List<Component> components = new ArrayList<>();
    private final Constructor<T> constructor;

    private RecordShape(Class<T> type) {
        RecordComponent[] all = type.getRecordComponents();
        Class<?>[] types = new Class<?>[all.length];
        for (int i = 0; i < all.length; i++) {
            types[i] = all[i].getType();
            components.add(component(i, all[i]));
        }
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Component component(int index, RecordComponent component) {
        Class<?> type = component.getType();
        boolean isList = type == List.class;
        Class<?> element =
                isList ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] : type;
        Object absent = isList ? List.of() : type == int.class ? (Object) 0 : null;
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Component(
                index,
                component.getName(),
                isList,
                component.isAnnotationPresent(Required.class),
                absent,
                SeedJson.reading(element),
                accessor);
    }

    @SuppressWarnings("unchecked")
    static <T extends Record> RecordShape<T> of(Class<T> type) {
        return (RecordShape<T>) SHAPES.get(type);
    }

    List<Component> components() {
        return components;
    }

    /** @throws SeedJson.WrongValue if there is no such component */
    Component component(String name) {
        for (Component component : components) {
            if (component.name().equals(name)) {
                return component;
            }
        }
        throw SeedJson.WrongValue.unknown(
                name, components.stream().map(Component::name).sorted().collect(Collectors.joining(", ")));
    }

    /** The values of a record that says nothing. */
    @Nullable
    Object[] absent() {
        @Nullable Object[] values = new Object[components.size()];
        for (Component component : components) {
            values[component.index()] = component.absent();
        }
        return values;
    }

    /** @throws SeedJson.WrongValue if a required value is absent */
    T made(@Nullable Object[] values) {
        for (Component component : components) {
            if (component.isRequired() && values[component.index()] == null) {
                throw new SeedJson.WrongValue("is missing").in("." + component.name());
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
