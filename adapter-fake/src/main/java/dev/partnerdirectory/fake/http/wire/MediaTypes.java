package dev.partnerdirectory.fake.http.wire;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The media types this emulator speaks: JSON, under the names {@code application/json} and {@code text/json}. XML and
 * forms, which the reference lists but no client uses (wire sheet 7.3), are refused with 406 and 415.
 */
public final class MediaTypes {
    private static final Set<String> JSON = Set.of("application/json", "text/json");
    private static final Set<String> ACCEPTED =
            Set.of("application/json", "text/json", "*/*", "application/*", "text/*");

    private MediaTypes() {}

    /**
     * Checks the Accept header.
     *
     * @throws ServiceFault 406 if the client will not take JSON
     */
    public static void requireAcceptable(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return;
        }
        for (String range : accept.split(",", -1)) {
            if (ACCEPTED.contains(essence(range)) && !isRefused(range)) {
                return;
            }
        }
        throw new ServiceFault(
                406, "2000", "Only application/json and text/json can be sent, not what Accept asks for.");
    }

    /**
     * The charset of a JSON body; a body without a type is taken for JSON, as some clients send none (wire sheet 4.1).
     *
     * @throws ServiceFault 415 if it is not JSON or its charset is unknown
     */
    public static Charset charsetOf(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        if (!JSON.contains(essence(contentType))) {
            throw new ServiceFault(415, "2000", "The request body must be application/json or text/json.");
        }
        return charset(parameter(contentType, "charset"));
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null || name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ServiceFault(415, "2000", "The charset of the request body is not known.");
        }
    }

    private static String essence(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isRefused(String range) {
        String quality = parameter(range, "q");
        return quality != null && quality.matches("0(\\.0*)?");
    }

    private static @Nullable String parameter(String type, String name) {
        for (String part : type.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase(name)) {
                String value = part.substring(equals + 1).strip();
                return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value;
            }
        }
        return null;
    }
}
