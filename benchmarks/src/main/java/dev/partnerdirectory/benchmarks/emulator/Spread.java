package dev.partnerdirectory.benchmarks.emulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The minimum, median and maximum of several rounds. */
record Spread(double least, double middle, double most) {
    static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], middle, sorted[sorted.length - 1]);
    }

    /** The ratios of {@code ones} to {@code others}, pair by pair. */
    static Spread ofRatios(List<Double> ones, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            ratios.add(ones.get(i) / others.get(i));
        }
        return of(ratios);
    }

    String with(String format) {
        return String.format(
                Locale.ROOT,
                "%s (%s to %s)",
                format.formatted(middle),
                format.formatted(least),
                format.formatted(most));
    }
}
