package dev.partnerdirectory.fake.http.wire;

import io.undertow.util.QValueParser;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The media types that the emulator supports: JSON, as {@code application/json} or {@code text/json}. XML and forms are
 * refused with 406 and 415; the reference lists them, but no client uses them (wire sheet 7.3).
 */
public final class MediaTypes {
    private static final Set<String> JSON = Set.of("application/json", "text/json");
    private static final Set<String> ACCEPTED =
            Set.of("application/json", "text/json", "*/*", "application/*", "text/*");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

    private MediaTypes() {}

    /**
     * Checks the Accept headers.
     *
     * @throws ServiceFault 406 if the client does not accept JSON
     */
    public static void requireAcceptable(List<String> accept) {
        boolean taken = accept.stream().allMatch(String::isBlank)
                || QValueParser.parse(accept).stream()
                        .flatMap(List::stream)
                        .anyMatch(range -> !range.isQValueZero()
                                && ACCEPTED.contains(range.getValue().strip().toLowerCase(Locale.ROOT)));
        if (!taken) {
            throw new ServiceFault(
                    406, "2000", "Only application/json and text/json can be sent, not what Accept asks for.");
        }
    }

    /**
     * The charset of a JSON body. A body without a type counts as JSON, because some clients send none (wire sheet
     * 4.1).
     *
     * @throws ServiceFault 415 if it is not JSON or its charset is unknown
     */
    public static Charset charsetOf(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        String essence = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!JSON.contains(essence)) {
            throw new ServiceFault(415, "2000", "The request body must be application/json or text/json.");
        }
        Matcher charset = CHARSET.matcher(contentType);
        try {
            return charset.find() && !charset.group(1).isEmpty()
                    ? Charset.forName(charset.group(1))
                    : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ServiceFault(415, "2000", "The charset of the request body is not known.");
        }
    }
}
