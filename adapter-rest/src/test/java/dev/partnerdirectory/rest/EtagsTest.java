package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.NAME;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.Samples.SKU;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code attributes.etag}, an object's version in its provider (wire sheet 3.6), of every object that has attributes. */
class EtagsTest {
    private static final String ETAG = "W/\"datetime'2016-12-20'\" ü";
    private static final String ATTRIBUTES =
            "\"attributes\":{\"objectType\":\"x\",\"etag\":\"W/\\\"datetime'2016-12-20'\\\" ü\"}";

    private final ScriptedService service = new ScriptedService();
    private final RestDirectory rest =
            RestDirectory.open(Samples.options(service, new SteppedTime()).build());

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    private static Arguments of(String name, String fields, Function<DirectoryPorts, Optional<String>> etag) {
        return Arguments.of(Named.of(name, fields), false, etag);
    }

    private static Arguments inList(String name, String fields, Function<DirectoryPorts, Optional<String>> etag) {
        return Arguments.of(Named.of(name, fields), true, etag);
    }

    static Stream<Arguments> objects() {
        String user = "\"id\":\"" + USER + "\",\"userPrincipalName\":\"" + NAME + "\"";
        String id = "\"id\":\"" + ROLE + "\"";
        String sku = "\"productSku\":{\"id\":\"" + SKU + "\"}";
        return Stream.of(
                of(
                        "customer",
                        "\"id\":\"" + CUSTOMER + "\"",
                        rest -> rest.customers().get(CUSTOMER).etag()),
                of("user", user, rest -> rest.users().get(CUSTOMER, USER).etag()),
                of(
                        "created user",
                        user,
                        rest -> rest.users()
                                .create(CUSTOMER, Samples.newUser(), REQUEST)
                                .etag()),
                inList(
                        "listed user",
                        user,
                        rest -> rest.users()
                                .list(CUSTOMER, UserListing.active(), PageRequest.first())
                                .items()
                                .get(0)
                                .etag()),
                inList(
                        "role",
                        id,
                        rest -> rest.directoryRoles().list(CUSTOMER).get(0).etag()),
                inList(
                        "partner role",
                        id,
                        rest -> rest.partnerRoles().list().get(0).etag()),
                inList(
                        "role member",
                        user,
                        rest -> rest.roleMembers()
                                .list(CUSTOMER, ROLE, PageRequest.first())
                                .items()
                                .get(0)
                                .etag()),
                of(
                        "added role member",
                        user,
                        rest -> rest.roleMembers()
                                .add(CUSTOMER, ROLE, Samples.member(), REQUEST)
                                .orElseThrow()
                                .etag()),
                inList(
                        "partner role member",
                        user,
                        rest -> rest.partnerRoles()
                                .members(ROLE, Sort.ascending(Sort.Field.DISPLAY_NAME), PageRequest.first())
                                .items()
                                .get(0)
                                .etag()),
                inList(
                        "SKU",
                        sku,
                        rest -> rest.licenses().subscribedSkus(CUSTOMER).get(0).etag()),
                inList(
                        "licence",
                        sku,
                        rest -> rest.licenses().ofUser(CUSTOMER, USER).get(0).etag()));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void an_etag_is_carried_as_it_came(String fields, boolean inList, Function<DirectoryPorts, Optional<String>> etag) {
        String with = "{" + fields + "," + ATTRIBUTES + "}";
        String without = "{" + fields + "}";
        service.answers(
                json(200, inList ? "{\"items\":[" + with + "]}" : with),
                json(200, inList ? "{\"items\":[" + without + "]}" : without));

        assertThat(etag.apply(rest)).contains(ETAG);
        assertThat(etag.apply(rest)).isEmpty();
    }
}
