package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.text.Digest;
import dev.partnerdirectory.core.write.Validation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A manifest's wishes customer by customer, whatever the order of its rows. Memory grows with one customer, not with
 * the manifest. Read once, then closed. For one thread.
 */
public final class SortedManifest implements AutoCloseable {
    private static final int IN_MEMORY = 20_000;

    private final Spill spill;
    private final Digest digest = new Digest();

    private SortedManifest(Spill spill) {
        this.spill = spill;
    }

    /**
     * Reads a manifest through.
     *
     * @param customers every customer there is
     * @param faults    is told what is wrong with an entry alone; such entries are left out
     */
    public static SortedManifest of(
            Manifest manifest, Iterator<Customer> customers, Validation validation, Faults faults) {
        Spill spill = new Spill(IN_MEMORY);
        try {
            read(manifest, new CustomerIndex(customers), validation, faults, spill);
        } catch (RuntimeException failure) {
            spill.close();
            throw failure;
        }
        return new SortedManifest(spill);
    }

    private static void read(
            Manifest manifest, CustomerIndex index, Validation validation, Faults faults, Spill spill) {
        manifest.forEach(entry -> {
            EntryReader reader = new EntryReader(index, validation);
            Optional<Wish> wish = reader.read(entry);
            wish.ifPresent(
                    good -> spill.add(WishText.key(good), WishText.line(good).toString()));
            reader.violations().forEach(violation -> faults.add(new RowFault(entry.row(), violation)));
        });
    }

    /** The customers concerned, by id, each with everything wished for it. */
    public Iterator<CustomerWishes> customers() {
        return new Grouping(spill.sorted());
    }

    /** The digest of what is wished, whatever the order of the rows; complete when all customers were read. */
    public String digest() {
        return digest.end();
    }

    @Override
    public void close() {
        spill.close();
    }

    private final class Grouping implements Iterator<CustomerWishes> {
        private final Iterator<String> sorted;
        private @Nullable Wish next;

        Grouping(Iterator<String> sorted) {
            this.sorted = sorted;
            advance();
        }

        private void advance() {
            next = sorted.hasNext() ? WishText.parse(sorted.next()) : null;
            if (next != null) {
                digest.add(WishText.content(next));
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public CustomerWishes next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            CustomerId customer = next.customer();
            List<Wish.User> users = new ArrayList<>();
            List<Wish.RoleSet> roleSets = new ArrayList<>();
            while (next != null && next.customer().equals(customer)) {
                if (next instanceof Wish.User user) {
                    users.add(user);
                } else {
                    roleSets.add((Wish.RoleSet) next);
                }
                advance();
            }
            return new CustomerWishes(customer, users, roleSets);
        }
    }
}
