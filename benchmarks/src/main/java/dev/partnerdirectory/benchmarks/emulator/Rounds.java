package dev.partnerdirectory.benchmarks.emulator;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two numbers for each round of each rival, such as requests per second and processor time. */
public final class Rounds {
    private static final String ROW = "%-44s %34s %34s%n";

    private final Map<String, Numbers> rivals = new LinkedHashMap<>();

    private record Numbers(List<Double> first, List<Double> second) {}

    /** Adds a round of a rival. */
    public void add(String rival, double first, double second) {
        Numbers numbers = rivals.computeIfAbsent(rival, name -> new Numbers(new ArrayList<>(), new ArrayList<>()));
        numbers.first.add(first);
        numbers.second.add(second);
    }

    /** Prints a row for each rival, below a title and the names of the two numbers. */
    public void print(PrintStream out, String title, String first, String second) {
        out.printf(ROW, title, first, second);
        rivals.forEach((rival, numbers) -> out.printf(
                ROW,
                rival,
                Spread.of(numbers.first).with("%,.0f"),
                Spread.of(numbers.second).with("%.0f")));
    }

    /** Prints the ratios of {@code one} to {@code other}, round by round. */
    public void compare(PrintStream out, String one, String other) {
        Numbers ours = Objects.requireNonNull(rivals.get(one), one);
        Numbers theirs = Objects.requireNonNull(rivals.get(other), other);
        out.printf(
                ROW,
                "  " + one + " : " + other,
                Spread.ofRatios(ours.first, theirs.first).with("%.2f"),
                Spread.ofRatios(ours.second, theirs.second).with("%.2f"));
    }
}
