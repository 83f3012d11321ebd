package dev.partnerdirectory.cli.config;

import dev.partnerdirectory.cli.command.Durations;
import dev.partnerdirectory.cli.command.GlobalOptions.ColorChoice;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.cli.profile.SecretReference;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ServiceAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads settings' values, wherever they were set. Stateless. */
public final class Values {
    private Values() {}

    /** @throws UsageProblem if {@code key} cannot have this value */
    static void check(Key key, String value) {
        switch (key) {
            case PROFILE -> throw new UsageProblem("\"pdir config use NAME\" sets the default profile");
            case CUSTOMER -> valid(key, value, CustomerRef::parse);
            case OUTPUT -> output(value);
            case COLOR ->
                oneOf(
                        key,
                        value,
                        Stream.of(ColorChoice.values())
                                .map(ColorChoice::toString)
                                .toList());
            case CONCURRENCY -> positive(key, value);
            case TIMEOUT -> valid(key, value, Durations::parse);
            case BASE_URL, AUTHORITY -> address(key, value);
            case CLOUD -> cloud(value);
            case TENANT, CLIENT_ID -> name(key, value);
            case CLIENT_CERTIFICATE, TLS_CERTIFICATE, TLS_TRUST -> file(key, value);
            case CLIENT_SECRET,
                    CLIENT_CERTIFICATE_PASSWORD,
                    TLS_CERTIFICATE_PASSWORD,
                    REFRESH_TOKEN,
                    ACCESS_TOKEN,
                    STORE_KEY -> SecretReference.parse(key, value);
        }
    }

    /** The cloud of this name, such as {@code us-government}. */
    public static Cloud cloud(String value) {
        List<String> names = Arrays.stream(Cloud.values()).map(Values::word).toList();
        return List.of(Cloud.values()).get(oneOf(Key.CLOUD, value, names));
    }

    private static String word(Cloud cloud) {
        return cloud.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An address that a token may be sent to. */
    public static URI address(Key key, String value) {
        URI uri = valid(key, value, URI::create);
        try {
            return ServiceAddress.require(uri, key.word());
        } catch (IllegalArgumentException unsafe) {
            throw new UsageProblem(String.valueOf(unsafe.getMessage()));
        }
    }

    /** What {@code parse} makes of a value; the value itself is in no message of ours. */
    public static <T> T valid(Key key, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("%s: %s".formatted(key.word(), e.getMessage()));
        }
    }

    private static void name(Key key, String value) {
        if (!value.matches("[A-Za-z0-9._-]{1,255}")) {
            throw new UsageProblem("%s must be letters, digits, dots and hyphens".formatted(key.word()));
        }
        // What an application's secret looks like; ids and domains have hyphens or dots.
        if (key == Key.CLIENT_ID && !value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new UsageProblem("clientId must be the application's id, a GUID");
        }
    }

    /** A file to be found again from wherever a later command runs; what is in it stays there. */
    private static void file(Key key, String value) {
        Path file = valid(key, value, Path::of);
        if (!file.isAbsolute() || !Files.isRegularFile(file)) {
            throw new UsageProblem("%s must be the absolute path of a file that is there; the certificate stays in it"
                    .formatted(key.word()));
        }
    }

    private static void output(String value) {
        if (OutputFormat.of(value).isEmpty()) {
            throw new UsageProblem("output " + OutputFormat.mustBe(value));
        }
    }

    private static void positive(Key key, String value) {
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new UsageProblem("%s must be a number from 1 to 9999".formatted(key.word()));
        }
    }

    private static int oneOf(Key key, String value, List<String> names) {
        int index = names.indexOf(value.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new UsageProblem(
                    "%s must be one of %s, not '%s'".formatted(key.word(), String.join(", ", names), value));
        }
        return index;
    }
}
