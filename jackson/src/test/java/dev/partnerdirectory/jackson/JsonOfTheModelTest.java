package dev.partnerdirectory.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class JsonOfTheModelTest {
    /** One of the two Jacksons. */
    interface Json {
        String write(Object value) throws Exception;

        <T> T read(String json, Class<T> type) throws Exception;
    }

    /** What a service of one's own may take. */
    record Grant(CustomerRef customer, RoleRef role, UserRef user, Secret password) {}

    static Stream<Json> both() {
        ObjectMapper two = new ObjectMapper().findAndRegisterModules();
        JsonMapper three = JsonMapper.builder().findAndAddModules().build();
        return Stream.of(
                new Json() {
                    @Override
                    public String write(Object value) throws Exception {
                        return two.writeValueAsString(value);
                    }

                    @Override
                    public <T> T read(String json, Class<T> type) throws Exception {
                        return two.readValue(json, type);
                    }
                },
                new Json() {
                    @Override
                    public String write(Object value) {
                        return three.writeValueAsString(value);
                    }

                    @Override
                    public <T> T read(String json, Class<T> type) {
                        return three.readValue(json, type);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_result_is_written_with_ids_and_names_as_text_and_no_secret(Json json) throws Exception {
        NewCustomerUser user = NewCustomerUser.of(
                        new UserPrincipalName("ada@contoso.com"),
                        "Ada",
                        PasswordProfile.temporary(Secret.of("S3cret!!")))
                .withUsageLocation(new UsageLocation("DE"));
        UserId id = new UserId("11111111-0000-4000-8000-000000000004");

        String written = json.write(Done.applied(user.asCreated(id), new RequestId(new UUID(0, 1))));

        assertThat(written)
                .contains(
                        "\"id\":\"11111111-0000-4000-8000-000000000004\"",
                        "\"userPrincipalName\":\"ada@contoso.com\"",
                        "\"usageLocation\":\"DE\"",
                        "\"outcome\":\"APPLIED\"",
                        "\"requestId\":\"00000000-0000-0000-0000-000000000001\"");
        assertThat(json.write(user)).contains("\"password\":null").doesNotContain("S3cret");
    }

    @ParameterizedTest
    @MethodSource("both")
    void references_are_read_as_ids_or_names(Json json) throws Exception {
        Grant grant = json.read("""
                 {"customer":"4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04","role":"Helpdesk Administrator",
                  "user":"ada@contoso.com","password":"S3cret!!"}\
                 """, Grant.class);

        assertThat(grant.customer()).isEqualTo(new CustomerId("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04"));
        assertThat(grant.role()).isEqualTo(new RoleName("Helpdesk Administrator"));
        assertThat(grant.user()).isEqualTo(new UserPrincipalName("ada@contoso.com"));
        assertThat(grant.password().reveal()).isEqualTo("S3cret!!");
        assertThat(json.write(grant)).contains("\"password\":null").doesNotContain("S3cret");
        assertThat(json.write(grant)).contains("\"role\":\"Helpdesk Administrator\"");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_text_that_is_none_is_refused(Json json) {
        assertThatThrownBy(() -> json.read("\"contoso\"", CustomerId.class)).hasMessageContaining("CustomerId");
        assertThatThrownBy(() -> json.read("\" \"", CustomerRef.class)).isNotNull();
        assertThatThrownBy(() -> json.read("7", UserRef.class)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("both")
    void every_text_type_comes_back_as_it_was_written(Json json) {
        TextTypes.addTo(new TextTypes.Registrar() {
            @Override
            public <T> void add(Class<T> type, java.util.function.Function<String, T> parse) {
                T value = Stream.of("11111111-0000-4000-8000-000000000004", "DE", "ada@contoso.com")
                        .flatMap(text -> tried(parse, text))
                        .findFirst()
                        .orElseThrow();
                try {
                    assertThat(json.write(value)).isEqualTo("\"" + value + "\"");
                    assertThat(json.read("\"" + value + "\"", type)).isEqualTo(value);
                } catch (Exception unexpected) {
                    throw new AssertionError(type.getName(), unexpected);
                }
            }
        });
    }

    private static <T> Stream<T> tried(java.util.function.Function<String, T> parse, String text) {
        try {
            return Stream.of(parse.apply(text));
        } catch (IllegalArgumentException not) {
            return Stream.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_malformed_name_of_a_directory_comes_back_as_it_was_written(Json json) throws Exception {
        UserId id = new UserId("11111111-0000-4000-8000-000000000004");
        for (String malformed : new String[] {"", "scan ner@contoso.com"}) {
            Principal.User user = new Principal.User(id, "Scanner", UserPrincipalName.unchecked(malformed));

            Principal.User read = json.read(json.write(user), Principal.User.class);

            assertThat(read).isEqualTo(user);
            assertThat(read.hasMalformedName()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void what_follows_from_other_values_is_written_and_passed_over_in_reading(Json json) throws Exception {
        UserChanges changes = UserChanges.none().withDisplayName("Ada");

        assertThat(json.write(changes)).contains("\"empty\":false");
        assertThat(json.read(json.write(changes), UserChanges.class)).isEqualTo(changes);
        assertThat(Derived.RECORDS).allMatch(Class::isRecord);
    }
}
