package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.STRANGER;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every choice of every switch must make a difference that a client can see. */
class SwitchesTest {
    private static final String ID = "a56cb2e5-a156-4f68-9155-57ffe2b93d18";
    private static final String MEMBER = "{\"id\":\"%s\"}".formatted(DANIEL);
    private static final String TOKEN = "/common/oauth2/v2.0/token";

    @ParameterizedTest
    @EnumSource
    void every_choice_makes_a_difference(Behaviour behaviour) {
        Map<String, String> choices = new HashMap<>();
        for (String choice : behaviour.choices()) {
            try (Contoso contoso = new Contoso(Contoso.with(behaviour, choice))) {
                String seen = seen(behaviour, contoso);

                assertThat(choices.put(seen, choice)).as(seen).isNull();
            }
        }
        assertThat(choices).hasSizeGreaterThan(1);
    }

    /** The part of an answer that the switch affects, without values that differ in every answer. */
    private static String seen(Behaviour behaviour, Contoso contoso) {
        Wire wire = contoso.wire;
        return switch (behaviour) {
            case BYTE_ORDER_MARK, NULLS, ETAG -> text(wire.get(USERS));
            case ERROR_CODE -> text(wire.get(USERS + "/x"));
            case PASSWORD_ECHO, CREATE_USER_STATUS -> {
                contoso.nextId(ID);
                yield text(wire.post(USERS, UserRulesTest.newUser("new")));
            }
            case CREATE_WITHOUT_PASSWORD ->
                text(wire.post(USERS, UserRulesTest.newUser("new").replace("\"password\"", "\"passwort\"")));
            case WEAK_PASSWORDS ->
                text(wire.post(
                        USERS,
                        UserRulesTest.newUser("new").replaceAll("\"password\":\"[^\"]*\"", "\"password\":\"weak\"")));
            case ADD_MEMBER_STATUS -> text(wire.post(MEMBERS, MEMBER));
            case REMOVE_STATUS -> text(wire.delete(USERS + "/" + DANIEL));
            case DUPLICATE_NAME -> text(wire.post(USERS, UserRulesTest.newUser("daniel")));
            case EXISTING_MEMBER -> text(wire.post(MEMBERS, MEMBER)) + text(wire.post(MEMBERS, MEMBER));
            case NO_RELATIONSHIP -> text(wire.get("/v1/customers/" + STRANGER));
            case MEMBER_BODY -> text(wire.post(MEMBERS, MEMBER));
            case MEMBER_NAMES -> text(wire.post(MEMBERS, MEMBER.replace("}", ",\"displayName\":\"Somebody\"}")));
            case UNKNOWN_FILTER_FIELD ->
                text(
                        wire.get(
                                USERS
                                        + "?filter=%7B%22Field%22%3A%22Shoe%22%2C%22Value%22%3A%2244%22%2C%22Operator%22%3A%22equals%22%7D"));
            case JSON -> text(wire.post(MEMBERS, MEMBER.replace("\"id\"", "id")));
            case PATCH_INACTIVE -> text(wire.patch(USERS + "/" + DANIEL, "{\"state\":\"inactive\"}"));
            case EMPTY_TEXT -> text(wire.patch(USERS + "/" + DANIEL, "{\"firstName\":\"\"}"));
            case LICENSE_GROUP -> text(wire.get(USERS + "/" + DANIEL + "/licenses?licenseGroupIds=group9"));
            case PAGE_SIZE -> text(wire.get(USERS + "?size=501"));
            case UNSIZED_LISTING -> {
                for (int i = 0; i < 500; i++) {
                    contoso.user("p" + i, "P", "P", "P", java.util.Optional.empty());
                }
                yield counted(wire.get(USERS));
            }
            case LINK_VERSION -> text(wire.get(USERS));
            case NEXT_LINK -> {
                String token = wire.get(USERS + "?size=1").text().replaceAll("(?s).*continuationToken\":\"|\".*", "");
                yield text(wire.get(USERS + "?seekOperation=Next", "MS-ContinuationToken", token));
            }
            case CUSTOM_IDS -> text(wire.get(USERS, "MS-RequestId", "none"));
            case REPLAY -> {
                String name = UserRulesTest.newUser("daniel");
                wire.post(USERS, name, "MS-RequestId", ID);
                wire.delete(USERS + "/" + DANIEL);
                yield "" + wire.post(USERS, name, "MS-RequestId", ID).status();
            }
            case TOKENS -> text(wire.get("/v1/customers/" + CUSTOMER));
            case MFA ->
                text(wire.get(
                        USERS,
                        "Authorization",
                        "Bearer " + contoso.server.tokens().appUserToken(false)));
            case MFA_HEADER -> wire.get(USERS).header("isMfaCompliant");
            case REFRESH_TOKEN_REUSE -> {
                String form = "grant_type=refresh_token&client_id=a&client_secret=b&refresh_token=";
                String token = wire.post(TOKEN, form + "emulator-refresh-token")
                        .text()
                        .replaceAll("(?s).*refresh_token\":\"|\".*", "");
                wire.post(TOKEN, form + token);
                yield "" + wire.post(TOKEN, form + token).status();
            }
            case SIGN_IN_MFA -> {
                String token = wire.post(
                                TOKEN,
                                "grant_type=refresh_token&client_id=a&client_secret=b&refresh_token=emulator-refresh-token")
                        .text()
                        .replaceAll("(?s).*access_token\":\"|\".*", "");
                yield wire.get(USERS, "Authorization", "Bearer " + token, "ValidateMfa", "true")
                        .header("isMfaCompliant");
            }
        };
    }

    private static String text(Wire.Answer answer) {
        return answer.status() + " " + answer.text();
    }

    private static String counted(Wire.Answer answer) {
        return answer.text().replaceAll("(?s),\"items.*", "");
    }
}
