package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.store.RequestTable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The last writes, oldest first. A bounded number of them, so that a load that never ends does not fill the memory: one
 * that comes again after so many others is taken for a new one.
 */
final class HeapRequests implements RequestTable {
    static final int MOST = 250_000;

    private final Undo undo;
    private final Map<RequestId, Put> byId = new LinkedHashMap<>();

    HeapRequests(Undo undo) {
        this.undo = undo;
    }

    private record Put(long at, Remembered write) {}

    @Override
    public Optional<Remembered> find(RequestId id, long after) {
        Put found = byId.get(id);
        return found == null || found.at() <= after ? Optional.empty() : Optional.of(found.write());
    }

    @Override
    public void put(RequestId id, long at, byte[] digest, Supplier<String> answer) {
        byId.remove(id);
        byId.put(id, new Put(at, new Remembered(digest, answer)));
        // What it replaced was too old to be found.
        undo.add(() -> byId.remove(id));
        if (byId.size() > MOST) {
            dropOldest(1, Long.MAX_VALUE);
        }
    }

    @Override
    public OptionalLong oldest() {
        return byId.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(byId.values().iterator().next().at());
    }

    /** Not undone when the write is: what is dropped is of no use to anyone. */
    @Override
    public void dropOldest(int most, long until) {
        Iterator<Put> oldestFirst = byId.values().iterator();
        for (int dropped = 0; dropped < most && oldestFirst.hasNext(); dropped++) {
            if (oldestFirst.next().at() > until) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
