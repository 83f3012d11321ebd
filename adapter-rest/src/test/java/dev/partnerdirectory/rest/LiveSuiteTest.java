package dev.partnerdirectory.rest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs against the service itself, with the credentials in the environment; see {@link LiveAccount}. */
@Tag("live")
@ExtendWith(LiveCondition.class)
final class LiveSuiteTest implements LiveSuite {
    @Override
    public LiveAccount account() {
        return LiveAccount.of(System.getenv()).orElseThrow();
    }
}
