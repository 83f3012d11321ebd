package dev.partnerdirectory.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodesTest {
    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST,2",
        "UNSUPPORTED,2",
        "REJECTED,1",
        "NOT_FOUND,8",
        "CONFLICT,9",
        "UNAUTHENTICATED,4",
        "FORBIDDEN,4",
        "RATE_LIMITED,6",
        "UNAVAILABLE,6",
        "OUTCOME_UNKNOWN,1",
        "UNEXPECTED_RESPONSE,1",
        "INTERRUPTED,130",
        "GUARD_RAIL,7"
    })
    void every_kind_of_failure_has_its_exit_code(ErrorKind kind, int code) {
        assertThat(ExitCodes.of(kind)).isEqualTo(code);
    }
}
