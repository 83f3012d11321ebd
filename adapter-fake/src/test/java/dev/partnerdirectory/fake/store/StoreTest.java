package dev.partnerdirectory.fake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StoreTest {
    private static final PartnerRole FIRST = role(1);
    private static final PartnerRole SECOND = role(2);

    private final Store store = Store.inMemory("salt");

    private static PartnerRole role(int number) {
        return new PartnerRole(
                new RoleId("00000000-0000-4000-8000-00000000000" + number),
                "Role " + number,
                Optional.empty(),
                Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_write_that_throws_leaves_nothing() throws InterruptedException {
        assertThatThrownBy(() -> store.write(state -> {
                    state.partner().addRole(FIRST);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(roles(store)).isZero();
    }

    @Test
    void a_write_that_cannot_be_kept_leaves_nothing_and_the_store_goes_on() throws InterruptedException {
        FullDisk disk = new FullDisk();
        try (Store onDisk = Store.over(disk)) {
            disk.isFull = true;
            assertThatThrownBy(() -> add(onDisk, FIRST))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessage("No space left on device");
            assertThat(roles(onDisk)).isZero();

            disk.isFull = false;
            add(onDisk, SECOND);
            assertThat(roles(onDisk)).isEqualTo(1);
        }
    }

    @Test
    void waiting_for_the_store_can_be_interrupted() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread holder = new Thread(new FutureTask<>(() -> store.read(state -> {
            inside.countDown();
            return awaited(leave);
        })));
        holder.start();
        inside.await();
        FutureTask<Boolean> waiting = new FutureTask<>(() -> add(store, FIRST));
        Thread waiter = new Thread(waiting);
        waiter.start();

        waiter.interrupt();

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(InterruptedException.class);
        leave.countDown();
        holder.join();
        assertThat(roles(store)).isZero();
    }

    @Test
    void readers_go_on_while_a_writer_waits_for_its_turn() throws Exception {
        FullDisk disk = new FullDisk();
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch turn = new CountDownLatch(1);
        disk.beforeTurn = () -> {
            waits.countDown();
            awaited(turn);
        };
        try (Store onDisk = Store.over(disk)) {
            Thread writer = new Thread(new FutureTask<>(() -> add(onDisk, FIRST)));
            writer.start();
            waits.await();

            assertThat(roles(onDisk)).isZero();

            turn.countDown();
            writer.join();
            assertThat(roles(onDisk)).isEqualTo(1);
        }
    }

    @Test
    void readers_go_on_while_everything_is_stored_anew() throws Exception {
        FullDisk disk = new FullDisk();
        CountDownLatch writes = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        disk.whileWriting = () -> {
            writes.countDown();
            awaited(written);
        };
        try (Store onDisk = Store.over(disk)) {
            Thread seeding = new Thread(new FutureTask<>(() -> rewrite(onDisk, FIRST)));
            seeding.start();
            writes.await();
            FutureTask<Boolean> other = new FutureTask<>(() -> add(onDisk, SECOND));
            new Thread(other).start();

            assertThat(roles(onDisk)).isEqualTo(1);
            assertThat(disk.installed).isZero();

            written.countDown();
            seeding.join();
            assertThat(other.get()).isTrue();
            assertThat(roles(onDisk)).isEqualTo(2);
            assertThat(disk.installed).isEqualTo(1);
        }
    }

    @Test
    void what_cannot_be_stored_anew_is_undone_and_the_store_goes_on() throws InterruptedException {
        FullDisk disk = new FullDisk();
        try (Store onDisk = Store.over(disk)) {
            disk.isFull = true;
            assertThatThrownBy(() -> rewrite(onDisk, FIRST)).isInstanceOf(StoreFailure.class);
            assertThat(roles(onDisk)).isZero();

            disk.isFull = false;
            add(onDisk, SECOND);
            assertThat(roles(onDisk)).isEqualTo(1);
        }
    }

    @Test
    void a_write_is_done_even_if_there_is_no_room_to_make_the_file_smaller() throws InterruptedException {
        FullDisk disk = new FullDisk();
        disk.isLarge = true;
        disk.whileWriting = () -> {
            throw new StoreFailure("No space left on device");
        };
        try (Store onDisk = Store.over(disk)) {
            assertThat(add(onDisk, FIRST)).isTrue();
            assertThat(roles(onDisk)).isEqualTo(1);
        }
    }

    @Test
    void a_closed_store_says_so_and_closes_again() {
        store.close();
        store.close();

        assertThatThrownBy(() -> roles(store)).isInstanceOf(StoreFailure.class).hasMessageContaining("closed");
        assertThatThrownBy(() -> add(store, FIRST))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("closed");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static boolean add(Store store, PartnerRole role) throws InterruptedException {
        return store.write(state -> {
            state.partner().addRole(role);
            return true;
        });
    }

    private static boolean rewrite(Store store, PartnerRole role) throws InterruptedException {
        return store.rewrite(state -> {
            state.partner().addRole(role);
            return true;
        });
    }

    private static int roles(Store store) throws InterruptedException {
        return store.read(state -> state.partner().roles().size());
    }

    /** A backing that stores nothing and can pretend that the disk is full. */
    private static final class FullDisk implements Backing {
        private boolean isFull;
        private boolean isLarge;
        private int installed;
        private Runnable whileWriting = () -> {};
        private Runnable beforeTurn = () -> {};

        @Override
        public boolean isNew() {
            return true;
        }

        @Override
        public String salt() {
            return "salt";
        }

        @Override
        public boolean isBehind() {
            return false;
        }

        @Override
        public DirectoryState caughtUp(DirectoryState state) {
            return state;
        }

        @Override
        public Turn turn() {
            beforeTurn.run();
            return () -> {};
        }

        @Override
        public void append(DirectoryState state) {
            if (isFull) {
                throw new StoreFailure("No space left on device");
            }
        }

        @Override
        public boolean isWorthRewriting() {
            return isLarge;
        }

        @Override
        public Replacement replacement(DirectoryState state) {
            return new Replacement() {
                @Override
                public void write() {
                    whileWriting.run();
                    append(state);
                }

                @Override
                public void install() {
                    installed++;
                }
            };
        }

        @Override
        public void close() {}
    }
}
