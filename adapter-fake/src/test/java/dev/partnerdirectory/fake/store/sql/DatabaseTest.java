package dev.partnerdirectory.fake.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.fake.store.Durability;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    private static final Format FORMAT =
            new Format(7, 1, session -> session.update("CREATE TABLE thing (k INTEGER PRIMARY KEY, text TEXT)"));

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.onDisk(folder.resolve("test.db"), FORMAT, Durability.POWER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_write_that_throws_leaves_nothing() throws Exception {
        assertThatThrownBy(() -> database.write(session -> {
                    insert(session, "gone");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(count()).isZero();
    }

    @Test
    void a_full_disk_is_told_and_the_store_goes_on() throws Exception {
        database.write(session -> insert(session, "first"));
        database.read(session -> {
            session.pragma("max_page_count = 4");
            return true;
        });

        assertThatThrownBy(() -> database.write(session -> insert(session, "x".repeat(100_000))))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("the disk is full");

        int second = database.write(session -> insert(session, "second"));
        assertThat(second).isEqualTo(2);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void waiting_for_the_store_can_be_interrupted() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread holder = new Thread(new FutureTask<>(() -> database.read(session -> {
            inside.countDown();
            return awaited(leave);
        })));
        holder.start();
        inside.await();
        FutureTask<Integer> waiting = new FutureTask<>(() -> database.write(session -> insert(session, "late")));
        Thread waiter = new Thread(waiting);
        waiter.start();

        waiter.interrupt();

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(InterruptedException.class);
        leave.countDown();
        holder.join();
        assertThat(count()).isZero();
    }

    @Test
    void a_closed_store_says_so_and_closes_again() {
        database.close();
        database.close();

        assertThatThrownBy(this::count).isInstanceOf(StoreFailure.class).hasMessageContaining("closed");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static int insert(Session session, String text) {
        return (int) session.insert("INSERT INTO thing (text) VALUES (?)", text);
    }

    private int count() throws InterruptedException {
        return database.read(session -> session.first("SELECT count(*) FROM thing", row -> row.getInt(1))
                .orElseThrow());
    }
}
