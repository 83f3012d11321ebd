package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.ADMIN;
import static dev.partnerdirectory.fake.http.Contoso.AGENT;
import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.EMS;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that no source says is the switch's. */
class SwitchedCodesTest {
    private static final String UPDATES = USERS + "/" + DANIEL + "/licenseupdates";
    private static final String MEMBER = "{\"id\":\"%s\"}".formatted(DANIEL);

    /** What is refused with the code of a switch. */
    private static final Map<Behaviour, Function<Contoso, Wire.Answer>> REFUSALS = Map.ofEntries(
            refused(Behaviour.DUPLICATE_NAME_CODE, wire -> wire.post(USERS, user("daniel"))),
            refused(Behaviour.EXISTING_MEMBER_CODE, wire -> {
                wire.post(MEMBERS, MEMBER);
                return wire.post(MEMBERS, MEMBER);
            }),
            refused(Behaviour.NO_MEMBER_CODE, wire -> wire.delete(MEMBERS + "/" + DANIEL)),
            refused(
                    Behaviour.UNKNOWN_ROLE_CODE,
                    wire -> wire.post(
                            "/v1/customers/" + CUSTOMER + "/directoryroles/" + AGENT + "/usermembers", MEMBER)),
            refused(Behaviour.CUSTOMER_ID_CODE, wire -> wire.get("/v1/customers/x")),
            refused(
                    Behaviour.MISSING_INPUT_CODE,
                    wire -> wire.post(USERS, user("new").replace("displayName", "x"))),
            refused(Behaviour.DOMAIN_CODE, wire -> wire.post(USERS, user("new").replace(DOMAIN, "federated.example"))),
            refused(
                    Behaviour.WEAK_PASSWORD_CODE,
                    wire -> wire.post(USERS, user("new").replace("abCD123*", "weak"))),
            refused(
                    Behaviour.USAGE_LOCATION_CODE,
                    wire -> wire.patch(USERS + "/" + DANIEL, "{\"usageLocation\":\"XX\"}")),
            refused(Behaviour.UNKNOWN_SKU_CODE, wire -> wire.post(UPDATES, assigning(AGENT))),
            refused(
                    Behaviour.NO_LICENSE_CODE,
                    wire -> wire.post(UPDATES, "{\"licensesToRemove\":[\"%s\"]}".formatted(EMS))),
            refused(Behaviour.NO_LOCATION_CODE, wire -> wire.post(UPDATES.replace(DANIEL, ADMIN), assigning(EMS))),
            refused(Behaviour.LICENSE_UPDATE_CODE, wire -> wire.post(UPDATES, "{}")),
            refused(Behaviour.FILTER_CODE, wire -> wire.get(USERS + "?filter=%7Bbad")),
            refused(
                    Behaviour.UNKNOWN_OPERATOR_CODE,
                    wire -> wire.get(USERS + "?filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Active%22%2C"
                            + "%22Operator%22%3A%22resembles%22%7D")),
            Map.entry(Behaviour.APP_ONLY_CODE, contoso -> {
                contoso.server.conditions().set(Behaviour.TOKENS, "checked");
                String token = contoso.server.tokens().appOnlyToken();
                return contoso.wire.get(USERS, "Authorization", "Bearer " + token);
            }));

    @AutoClose
    private final Contoso contoso = new Contoso();

    private static Map.Entry<Behaviour, Function<Contoso, Wire.Answer>> refused(
            Behaviour behaviour, Function<Wire, Wire.Answer> call) {
        return Map.entry(behaviour, contoso -> call.apply(contoso.wire));
    }

    private static String user(String local) {
        return UserRulesTest.newUser(local);
    }

    private static String assigning(String sku) {
        return "{\"licensesToAssign\":[{\"skuId\":\"%s\"}]}".formatted(sku);
    }

    static Stream<Behaviour> codes() {
        return Arrays.stream(Behaviour.values())
                .filter(behaviour -> behaviour.name().endsWith("_CODE") && behaviour != Behaviour.ERROR_CODE);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_code_is_the_default_or_what_is_chosen(Behaviour behaviour) {
        for (String code : behaviour.choices()) {
            contoso.server.conditions().set(behaviour, code);

            Wire.Answer answer = REFUSALS.get(behaviour).apply(contoso);

            assertThat(answer.status()).as(answer.text()).isBetween(400, 409);
            assertThat(answer.text()).startsWith("{\"code\":" + code + ",");
        }
    }
}
