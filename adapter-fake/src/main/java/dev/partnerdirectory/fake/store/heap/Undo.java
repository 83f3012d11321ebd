package dev.partnerdirectory.fake.store.heap;

import java.util.ArrayList;
import java.util.List;

/** How to take back what the write under way has changed so far. For one thread at a time. */
final class Undo {
    private static final int USUAL_SIZE = 64;

    private List<Runnable> steps = new ArrayList<>(USUAL_SIZE);

    /** A change was made that {@code step} takes back. */
    void add(Runnable step) {
        steps.add(step);
    }

    /** What was changed stays. */
    void forget() {
        if (steps.size() <= USUAL_SIZE) {
            steps.clear();
        } else {
            steps = new ArrayList<>(USUAL_SIZE);
        }
    }

    /** Takes everything back, the last change first. */
    void run() {
        for (int last = steps.size() - 1; last >= 0; last--) {
            steps.get(last).run();
        }
        forget();
    }
}
