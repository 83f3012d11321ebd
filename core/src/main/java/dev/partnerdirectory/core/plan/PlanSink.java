package dev.partnerdirectory.core.plan;

/** Where a plan's text goes: UTF-8, one line after another. Holds no secret. A plan is whole when its last line begins with {@code end}. */
@FunctionalInterface
public interface PlanSink {
    /**
     * Takes the next line.
     *
     * @param text without a line end
     */
    void write(String text);

    /** Goes nowhere. */
    static PlanSink none() {
        return text -> {};
    }
}
