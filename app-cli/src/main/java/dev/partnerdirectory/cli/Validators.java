package dev.partnerdirectory.cli;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Makes the validator. Only what builds or changes something pays for it: it costs more than all else of a start. */
final class Validators {
    /** Held, or the level set below would be forgotten with the logger. */
    private static final Logger ITS_LOG = Logger.getLogger("org.hibernate.validator.internal.util.Version");

    private Validators() {}

    /** Without an expression language, which our messages do not need and the class path does not have. */
    static Validator make() {
        // It greets with its version on standard error.
        ITS_LOG.setLevel(Level.WARNING);
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
