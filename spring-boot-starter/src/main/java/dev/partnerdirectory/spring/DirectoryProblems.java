package dev.partnerdirectory.spring;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.RateLimited;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a failure of the directory with a problem detail (RFC 9457). Its properties are {@code kind}, {@code remedy}, {@code code},
 * {@code requestId}, {@code correlationId} and {@code violations}, each where it is known.
 */
@RestControllerAdvice
public class DirectoryProblems {
    /** The answer to a failure. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> answer(DirectoryException failure) {
        HttpStatus status = status(failure.kind());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(failure.getMessage()));
        ErrorDetails details = failure.details();
        problem.setProperty("kind", failure.kind().name());
        details.remedy().ifPresent(remedy -> problem.setProperty("remedy", remedy.text()));
        details.code().ifPresent(code -> problem.setProperty("code", code));
        details.requestId().ifPresent(id -> problem.setProperty("requestId", id.toString()));
        details.correlationId().ifPresent(id -> problem.setProperty("correlationId", id.toString()));
        if (failure instanceof InvalidRequest invalid) {
            problem.setProperty("violations", invalid.violations());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (failure instanceof RateLimited limited) {
            limited.retryAfter()
                    .ifPresent(wait -> answer.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        }
        return answer.body(problem);
    }

    /** The status that tells our caller what to do: correct it (4xx), or repeat it later (503, 504); 502 is ours to mend. */
    private static HttpStatus status(ErrorKind kind) {
        return switch (kind) {
            case INVALID_REQUEST, REJECTED -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, GUARD_RAIL -> HttpStatus.CONFLICT;
            case RATE_LIMITED, UNAVAILABLE, INTERRUPTED -> HttpStatus.SERVICE_UNAVAILABLE;
            case OUTCOME_UNKNOWN -> HttpStatus.GATEWAY_TIMEOUT;
            case UNSUPPORTED, UNAUTHENTICATED, FORBIDDEN, UNEXPECTED_RESPONSE -> HttpStatus.BAD_GATEWAY;
        };
    }
}
