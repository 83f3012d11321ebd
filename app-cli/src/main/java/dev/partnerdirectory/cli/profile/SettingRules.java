package dev.partnerdirectory.cli.profile;

import dev.partnerdirectory.cli.output.ColorChoice;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ProxyOptions;
import dev.partnerdirectory.rest.ServiceAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules for the values of settings. Each rule throws an IllegalArgumentException that explains it. Stateless. */
public final class SettingRules {
    private SettingRules() {}

    /** Parses {@code text} as a value of {@code setting}. */
    static Object parse(Setting setting, String text) {
        return switch (setting) {
            case PROFILE -> text;
            case CUSTOMER -> CustomerRef.parse(text);
            case OUTPUT -> OutputFormat.parse(text);
            case COLOR -> ColorChoice.parse(text);
            case CONCURRENCY -> concurrency(text);
            case TIMEOUT -> TimeSpan.parse(text);
            case BASE_URL, AUTHORITY -> address(text);
            case CLOUD -> cloud(text);
            case PROXY -> proxy(text);
            case PROXY_USER -> text;
            case TENANT -> name(text);
            case CLIENT_ID -> clientId(text);
            case CLIENT_CERTIFICATE, TLS_CERTIFICATE, TLS_TRUST -> file(text);
            case CLIENT_SECRET,
                    CLIENT_CERTIFICATE_PASSWORD,
                    TLS_CERTIFICATE_PASSWORD,
                    PROXY_PASSWORD,
                    REFRESH_TOKEN,
                    ACCESS_TOKEN,
                    STORE_KEY -> SecretReference.parse(text);
        };
    }

    /** The number of people worked on at once. */
    public static int concurrency(String text) {
        if (text.strip().matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= Provisioning.Options.MOST_AT_ONCE) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                "must be a number from 1 to %d, not '%s'".formatted(Provisioning.Options.MOST_AT_ONCE, text));
    }

    /** The cloud of this name, such as {@code us-government}. */
    public static Cloud cloud(String text) {
        return Stream.of(Cloud.values())
                .filter(cloud -> word(cloud).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of %s, not '%s'"
                        .formatted(
                                Stream.of(Cloud.values())
                                        .map(SettingRules::word)
                                        .collect(Collectors.joining(", ")),
                                text)));
    }

    private static String word(Cloud cloud) {
        return cloud.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An address to which a token may be sent. */
    public static URI address(String text) {
        return ServiceAddress.require(URI.create(text), "");
    }

    /** A proxy; empty for none. A password is not taken here: it would be stored, and is given as a reference. */
    public static Optional<ProxyOptions> proxy(String text) {
        if (text.strip().equalsIgnoreCase("none")) {
            return Optional.empty();
        }
        ProxyOptions proxy = ProxyOptions.parse(text);
        if (proxy.credentials().isPresent()) {
            throw new IllegalArgumentException(
                    "must not hold a user name or a password: set proxyUser, and set proxyPassword to a reference");
        }
        return Optional.of(proxy);
    }

    private static String name(String text) {
        return matching("[A-Za-z0-9._-]{1,255}", text, "must be letters, digits, dots and hyphens");
    }

    /** A GUID. An application's secret, which is often given by mistake, is not one. */
    private static String clientId(String text) {
        return matching(
                "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text, "must be the application's id, a GUID");
    }

    private static String matching(String pattern, String text, String otherwise) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(otherwise);
        }
        return text;
    }

    /** An absolute path, because a later command may run in another folder. */
    private static Path file(String text) {
        Path file = Path.of(text);
        if (!file.isAbsolute() || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "must be the absolute path of an existing file; the certificate stays in it");
        }
        return file;
    }
}
