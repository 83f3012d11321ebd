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

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks every code that no source documents, and that a fault rule can send another one. */
class GuessedCodesTest {
    private static final String UPDATES = USERS + "/" + DANIEL + "/licenseupdates";
    private static final String MEMBER = "{\"id\":\"%s\"}".formatted(DANIEL);

    @AutoClose
    private final Contoso contoso = new Contoso();

    /** A refusal whose code is a guess. */
    enum Refusal {
        NAME_TAKEN("2000", Operation.CREATE_USER, wire -> wire.post(USERS, user("daniel"))),
        MEMBER_ALREADY("2000", Operation.ADD_ROLE_MEMBER, wire -> {
            wire.post(MEMBERS, MEMBER);
            return wire.post(MEMBERS, MEMBER);
        }),
        NO_MEMBER("1000", Operation.REMOVE_ROLE_MEMBER, wire -> wire.delete(MEMBERS + "/" + DANIEL)),
        UNKNOWN_ROLE(
                "1000",
                Operation.ADD_ROLE_MEMBER,
                wire -> wire.post("/v1/customers/" + CUSTOMER + "/directoryroles/" + AGENT + "/usermembers", MEMBER)),
        CUSTOMER_ID("2000", Operation.GET_CUSTOMER, wire -> wire.get("/v1/customers/x")),
        MISSING_INPUT(
                "800002",
                Operation.CREATE_USER,
                wire -> wire.post(USERS, user("new").replace("displayName", "x"))),
        DOMAIN_NOT_MANAGED(
                "2000",
                Operation.CREATE_USER,
                wire -> wire.post(USERS, user("new").replace(DOMAIN, "federated.example"))),
        WEAK_PASSWORD(
                "2000",
                Operation.CREATE_USER,
                wire -> wire.post(USERS, user("new").replace("abCD123*", "weak"))),
        NO_COUNTRY(
                "2000", Operation.UPDATE_USER, wire -> wire.patch(USERS + "/" + DANIEL, "{\"usageLocation\":\"XX\"}")),
        UNKNOWN_SKU("2000", Operation.UPDATE_LICENSES, wire -> wire.post(UPDATES, assigning(AGENT))),
        NO_LICENSE(
                "2000",
                Operation.UPDATE_LICENSES,
                wire -> wire.post(UPDATES, "{\"licensesToRemove\":[\"%s\"]}".formatted(EMS))),
        NO_LOCATION(
                "2000", Operation.UPDATE_LICENSES, wire -> wire.post(UPDATES.replace(DANIEL, ADMIN), assigning(EMS))),
        EMPTY_UPDATE("2000", Operation.UPDATE_LICENSES, wire -> wire.post(UPDATES, "{}")),
        NO_FILTER("2000", Operation.LIST_USERS, wire -> wire.get(USERS + "?filter=%7Bbad")),
        UNKNOWN_OPERATOR(
                "900126",
                Operation.LIST_USERS,
                wire -> wire.get(USERS + "?filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Active%22%2C"
                        + "%22Operator%22%3A%22resembles%22%7D"));

        private final String code;
        private final Operation operation;

        @SuppressWarnings("ImmutableEnumChecker") // a stateless lambda
        private final Function<Wire, Wire.Answer> call;

        Refusal(String code, Operation operation, Function<Wire, Wire.Answer> call) {
            this.code = code;
            this.operation = operation;
            this.call = call;
        }
    }

    private static String user(String local) {
        return UserRulesTest.newUser(local);
    }

    private static String assigning(String sku) {
        return "{\"licensesToAssign\":[{\"skuId\":\"%s\"}]}".formatted(sku);
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_has_the_code_that_the_page_says(Refusal refusal) {
        Wire.Answer answer = refusal.call.apply(contoso.wire);

        assertThat(answer.status()).as(answer.text()).isBetween(400, 409);
        assertThat(answer.text()).startsWith("{\"code\":" + refusal.code + ",");
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_rule_answers_with_another_code(Refusal refusal) {
        contoso.server
                .conditions()
                .add(new FaultRule(
                        "another",
                        Set.of(refusal.operation),
                        new FaultRule.When.Regularly(1),
                        Fault.refusal(422, "424242", "As nobody has seen it.")));

        Wire.Answer answer = refusal.call.apply(contoso.wire);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).startsWith("{\"code\":424242,\"description\":\"As nobody has seen it.\"");
    }

    @Test
    void an_app_only_token_is_refused_with_2032() {
        contoso.server.conditions().set(Behaviour.TOKENS, "checked");
        String token = contoso.server.tokens().appOnlyToken();

        assertThat(contoso.wire.get(USERS, "Authorization", "Bearer " + token).text())
                .startsWith("{\"code\":2032,");
    }
}
