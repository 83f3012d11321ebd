package dev.partnerdirectory.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost", "127.0.0.1", "127.255.0.3", "::1", "[::1]", "[0:0:0:0:0:0:0:1]"})
    void this_machine_is_loopback(String host) {
        assertThat(Loopback.isHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "api.localhost",
                "128.0.0.1",
                "127.0.0.999",
                "0.0.0.0",
                "[::2]",
                "[::1",
                "::1%lo",
                "1::1::1",
                ":"
            })
    void any_other_host_is_not(String host) {
        assertThat(Loopback.isHost(host)).isFalse();
    }
}
