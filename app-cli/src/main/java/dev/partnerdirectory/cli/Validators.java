package dev.partnerdirectory.cli;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Makes the validator. Only writes need it; making it costs more than the rest of a start. */
final class Validators {
    /** Referenced, so that the logger and the level set below are not garbage-collected. */
    private static final Logger ITS_LOG = Logger.getLogger("org.hibernate.validator.internal.util.Version");

    private Validators() {}

    /** A validator without expression language: our messages do not use it, and the class path does not contain it. */
    static Validator make() {
        // It prints its version on standard error.
        ITS_LOG.setLevel(Level.WARNING);
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
