package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The laws of calls on an interrupted thread. */
public interface InterruptionContract extends DirectoryLaws {
    @Test
    default void a_read_on_an_interrupted_thread_ends_as_interrupted(Scene scene) {
        assertThat(kindWhenInterrupted(scene::active)).isEqualTo(ErrorKind.INTERRUPTED);
        assertThat(scene.active()).isEmpty();
    }

    @Test
    default void a_write_on_an_interrupted_thread_ends_as_interrupted_or_unknown(Scene scene) {
        assertThat(kindWhenInterrupted(() -> scene.user("ada"))).isIn(ErrorKind.INTERRUPTED, ErrorKind.OUTCOME_UNKNOWN);
        assertThat(scene.active()).hasSizeLessThanOrEqualTo(1);
    }

    private static ErrorKind kindWhenInterrupted(ThrowingCallable call) {
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(call);
        assertThat(Thread.interrupted()).as("the flag is set again").isTrue();
        assertThat(thrown).isInstanceOf(DirectoryException.class);
        return ((DirectoryException) thrown).kind();
    }
}
