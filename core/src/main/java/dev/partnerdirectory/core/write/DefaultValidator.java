package dev.partnerdirectory.core.write;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a validator with the Bean Validation provider of the class path or module path. It needs no expression
 * language, reads no {@code validation.xml}, and its messages are the same in every locale.
 */
public final class DefaultValidator {
    private DefaultValidator() {}

    /**
     * Makes a validator.
     *
     * @throws IllegalStateException if there is no provider; the message names one to add
     */
    public static Validator make() {
        try {
            return Validation.byDefaultProvider()
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new LiteralMessages())
                    .buildValidatorFactory()
                    .getValidator();
        } catch (ValidationException unusable) {
            throw new IllegalStateException(
                    "no Bean Validation provider can be used. Add org.hibernate.validator:hibernate-validator (8.0 or"
                            + " later) to the class path, or pass a validator to the builder",
                    unusable);
        }
    }

    /** Messages are literal texts. {@code {name}} is replaced by an attribute of the constraint. */
    private static final class LiteralMessages implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            String text = template;
            for (Map.Entry<String, Object> attribute :
                    context.getConstraintDescriptor().getAttributes().entrySet()) {
                text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
            }
            return text;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }
}
