package dev.partnerdirectory.core.model;

/** The order of a listing. */
public record Sort(Field field, Direction direction) {
    /** The fields a listing can be sorted by. Texts compare ignoring case. */
    public enum Field {
        DISPLAY_NAME,
        USER_PRINCIPAL_NAME
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public static Sort ascending(Field field) {
        return new Sort(field, Direction.ASCENDING);
    }

    public static Sort descending(Field field) {
        return new Sort(field, Direction.DESCENDING);
    }
}
