package dev.partnerdirectory.core.manifest;

import java.util.Iterator;
import java.util.List;

/** Everything found wrong with a manifest, by row, in bounded memory. Closed when it was read. For one thread. */
public final class Faults implements AutoCloseable {
    private static final int IN_MEMORY = 20_000;

    private final Spill spill = new Spill(IN_MEMORY);
    private long count;

    public void add(RowFault fault) {
        count++;
        spill.add(
                "%019d %s".formatted(fault.row(), fault.violation().field()),
                FaultText.line(fault).toString());
    }

    public void addAll(List<RowFault> faults) {
        faults.forEach(this::add);
    }

    public long count() {
        return count;
    }

    /** The faults by row and field. To be read once. */
    public Iterator<RowFault> byRow() {
        Iterator<String> sorted = spill.sorted();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sorted.hasNext();
            }

            @Override
            public RowFault next() {
                return FaultText.parse(sorted.next());
            }
        };
    }

    @Override
    public void close() {
        spill.close();
    }
}
