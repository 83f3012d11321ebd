package dev.partnerdirectory.cli.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configuration cannot be used as it is; the message says why and what to do. */
public final class ConfigProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String variable;

    public ConfigProblem(String message) {
        this(message, null);
    }

    public ConfigProblem(String message, @Nullable Throwable cause) {
        this(message, "", cause);
    }

    private ConfigProblem(String message, String variable, @Nullable Throwable cause) {
        super(message, cause);
        this.variable = variable;
    }

    /** A problem with what an environment variable says. */
    static ConfigProblem of(Setting setting, String message) {
        return new ConfigProblem(message, setting.variable(), null);
    }

    /** The same problem, of a value that comes from the setting's environment variable. */
    ConfigProblem from(Setting setting) {
        return new ConfigProblem(setting.variable() + ": " + getMessage(), setting.variable(), this);
    }

    /** The environment variable that is wrong, if it is one. */
    public Optional<String> variable() {
        return Optional.of(variable).filter(name -> !name.isEmpty());
    }
}
