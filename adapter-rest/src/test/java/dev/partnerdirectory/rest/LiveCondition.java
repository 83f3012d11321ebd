package dev.partnerdirectory.rest;

import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Enables the live suite if the environment has credentials, and reports if it has none. */
final class LiveCondition implements ExecutionCondition {
    private final Map<String, String> env;
    private final PrintStream out;

    LiveCondition() {
        this(System.getenv(), System.out);
    }

    LiveCondition(Map<String, String> env, PrintStream out) {
        this.env = env;
        this.out = out;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (LiveAccount.of(env).isPresent()) {
            return ConditionEvaluationResult.enabled("credentials are in the environment");
        }
        out.println(LiveAccount.MISSING);
        return ConditionEvaluationResult.disabled(LiveAccount.MISSING);
    }
}
