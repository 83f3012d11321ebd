package dev.partnerdirectory.files.run;

import dev.partnerdirectory.core.memory.InMemoryRuns;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.tck.RunsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Both implementations of {@link Runs} follow the same laws. */
class RunsContractTest {
    @Nested
    class OnFiles implements RunsContract {
        @TempDir
        Path root;

        private Runs runs;

        @BeforeEach
        void open() {
            runs = new FileRuns(root.resolve("runs"));
        }

        @Override
        public Runs runs() {
            return runs;
        }
    }

    @Nested
    class InMemory implements RunsContract {
        private final Runs runs = new InMemoryRuns();

        @Override
        public Runs runs() {
            return runs;
        }
    }
}
