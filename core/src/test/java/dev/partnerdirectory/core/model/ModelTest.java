package dev.partnerdirectory.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SkuName;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {
    private static final String UPPER = "4D3CF487-70F4-4E1E-9FF1-B2BFCE8D9F04";
    private static final String LOWER = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04";

    @Nested
    class Ids {
        static Stream<Function<String, Object>> kinds() {
            return Stream.of(
                    CustomerId::new,
                    UserId::new,
                    RoleId::new,
                    SkuId::new,
                    ServicePlanId::new,
                    RequestId::of,
                    CorrelationId::of);
        }

        @ParameterizedTest
        @MethodSource("kinds")
        void an_id_is_kept_and_shown_in_lower_case(Function<String, Object> kind) {
            assertThat(kind.apply(UPPER)).isEqualTo(kind.apply(LOWER)).hasToString(LOWER);
        }

        @ParameterizedTest
        @MethodSource("kinds")
        void what_is_no_guid_is_no_id(Function<String, Object> kind) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply("contoso"))
                    .withMessageContaining("'contoso'");
        }
    }

    @Nested
    class References {
        @Test
        void a_guid_is_an_id_and_anything_else_a_name() {
            assertThat(CustomerRef.parse(" " + UPPER + " ")).isEqualTo(new CustomerId(LOWER));
            assertThat(CustomerRef.parse(" Contoso ")).isEqualTo(new CustomerName("Contoso"));
            assertThat(UserRef.parse(" " + UPPER)).isEqualTo(new UserId(LOWER));
            assertThat(UserRef.parse(" ada@a.b ")).isEqualTo(new UserPrincipalName("ada@a.b"));
            assertThat(RoleRef.parse(UPPER + " ")).isEqualTo(new RoleId(LOWER));
            assertThat(RoleRef.parse(" User Administrator")).isEqualTo(new RoleName("User Administrator"));
            assertThat(SkuRef.parse(" " + UPPER)).isEqualTo(new SkuId(LOWER));
            assertThat(SkuRef.parse(" EMS ")).isEqualTo(new SkuName("EMS"));
        }

        @Test
        void characters_that_nobody_sees_are_left_out() {
            assertThat(CustomerRef.parse("\uFEFF" + UPPER)).isEqualTo(new CustomerId(LOWER));
            assertThat(UserRef.parse("ada@\u200Ba.b")).isEqualTo(new UserPrincipalName("ada@a.b"));
            assertThat(RoleRef.parse("User\u00A0Administrator")).isEqualTo(new RoleName("User Administrator"));
            assertThat(SkuRef.parse("EMS\u00AD")).isEqualTo(new SkuName("EMS"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t"})
        void a_blank_names_nothing(String blank) {
            assertThatIllegalArgumentException().isThrownBy(() -> CustomerRef.parse(blank));
            assertThatIllegalArgumentException().isThrownBy(() -> UserRef.parse(blank));
            assertThatIllegalArgumentException().isThrownBy(() -> RoleRef.parse(blank));
            assertThatIllegalArgumentException().isThrownBy(() -> SkuRef.parse(blank));
        }

        @Test
        void null_is_refused_by_the_name_of_the_parameter() {
            Stream<Function<String, Object>> parsers =
                    Stream.of(CustomerRef::parse, UserRef::parse, RoleRef::parse, SkuRef::parse);

            assertThat(parsers)
                    .allSatisfy(parser -> assertThatNullPointerException()
                            .isThrownBy(() -> parser.apply(null))
                            .withMessage("text"));
        }

        @Test
        void names_are_shown_as_they_were_spelled() {
            assertThat(new CustomerName(" Contoso")).hasToString("Contoso");
            assertThat(new RoleName(" User Administrator ")).hasToString("User Administrator");
            assertThat(new SkuName("EMS ")).hasToString("EMS");
            assertThat(new UserPrincipalName("Ada@A.b")).hasToString("Ada@A.b");
        }

        @Test
        void role_names_compare_without_case_blanks_hyphens_underscores_and_the_length_of_administrator() {
            assertThat(new RoleName("user-administrator"))
                    .isEqualTo(new RoleName("User Administrator"))
                    .isEqualTo(new RoleName("USER_ADMINISTRATOR"))
                    .hasSameHashCodeAs(new RoleName("User Administrator"))
                    .isEqualTo(new RoleName("User admin"))
                    .isNotEqualTo(new RoleName("User Reader"))
                    .isNotEqualTo("User Administrator");
        }
    }

    @Nested
    class PagesAndOrder {
        @Test
        void a_page_keeps_a_copy() {
            List<Integer> items = new ArrayList<>(List.of(1));
            Page<Integer> page = Page.last(items);
            items.clear();

            assertThat(page.items()).containsExactly(1);
            assertThat(page.next()).isEmpty();
        }

        @Test
        void a_following_page_has_the_same_size() {
            assertThat(PageRequest.ofSize(3).after(new PageToken("x")))
                    .isEqualTo(new PageRequest(Optional.of(3), Optional.of(new PageToken("x"))));
            assertThatIllegalArgumentException().isThrownBy(() -> new PageToken(""));
        }

        @Test
        void an_order_has_a_field_and_a_direction() {
            assertThat(Sort.ascending(Sort.Field.DISPLAY_NAME))
                    .isEqualTo(new Sort(Sort.Field.DISPLAY_NAME, Sort.Direction.ASCENDING));
            assertThat(Sort.descending(Sort.Field.DISPLAY_NAME))
                    .isEqualTo(new Sort(Sort.Field.DISPLAY_NAME, Sort.Direction.DESCENDING));
            assertThat(UserListing.deleted().sortedBy(Sort.ascending(Sort.Field.DISPLAY_NAME)))
                    .isEqualTo(new UserListing(
                            UserListing.State.DELETED, Optional.of(Sort.ascending(Sort.Field.DISPLAY_NAME))));
        }
    }

    @Nested
    class Operations {
        @ParameterizedTest
        @EnumSource(Operation.class)
        void an_operation_says_what_it_does_and_whether_it_writes(Operation operation) {
            assertThat(operation.words()).isNotBlank();
            assertThat(operation.isWrite())
                    .isEqualTo(!operation.words().startsWith("list")
                            && !operation.words().startsWith("get"));
        }

        @Test
        void the_least_role_stands_first() {
            assertThat(Operation.CREATE_USER.sufficientRoles())
                    .containsExactly("User Administrator", "Directory Writers");
            assertThat(Operation.LIST_PARTNER_ROLES.sufficientRoles()).isEmpty();
        }
    }

    @Test
    void a_usage_location_is_two_letters_in_upper_case() {
        assertThat(new UsageLocation("us")).hasToString("US");
        assertThatIllegalArgumentException().isThrownBy(() -> new UsageLocation("USA"));
        assertThatIllegalArgumentException().isThrownBy(() -> new UsageLocation("U1"));
    }

    @Test
    void a_request_id_is_shown_as_a_guid() {
        assertThat(new RequestId(UUID.fromString(LOWER))).hasToString(LOWER);
    }
}
