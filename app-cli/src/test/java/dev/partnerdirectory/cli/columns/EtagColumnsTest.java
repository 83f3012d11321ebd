package dev.partnerdirectory.cli.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.Layout;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Style;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleScope;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JSON shows an object's version as the service does, and tables do not. */
class EtagColumnsTest {
    private static final String ID = "11111111-1111-4111-8111-111111111111";
    private static final CustomerId CUSTOMER = new CustomerId(ID);
    private static final Optional<String> ETAG = Optional.of("W/\"7\"");

    private static <T> void assertShown(Columns<T> columns, T thing) {
        assertThat(printed(columns, thing, OutputFormat.JSONL)).contains("\"attributes\":{\"etag\":\"W/\\\"7\\\"\"}");
        assertThat(printed(columns, thing, OutputFormat.TABLE)).doesNotContain("etag");
    }

    private static <T> String printed(Columns<T> columns, T thing, OutputFormat format) {
        StringWriter out = new StringWriter();
        new Printer(out, format, List.of(), Optional.empty(), new Layout(Style.PLAIN, 0, true, note -> {}))
                .list(columns, Stream.of(thing));
        return out.toString();
    }

    @Test
    void of_every_object_that_has_one() {
        UserPrincipalName name = new UserPrincipalName("ada@contoso.onmicrosoft.com");
        RoleId role = new RoleId(ID);
        ProductSku sku = ProductSku.of(new SkuId(ID), "EMS", "EMS").build();

        assertShown(
                CustomerColumns.CUSTOMER,
                Customer.of(
                                new CompanyProfile(CUSTOMER, "contoso.onmicrosoft.com", "Contoso", Optional.empty()),
                                RelationshipToPartner.RESELLER)
                        .etag(ETAG.orElseThrow())
                        .build());
        assertShown(
                UserColumns.of(CUSTOMER),
                new CustomerUser(
                        new UserId(ID),
                        name,
                        "Ada",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        UserState.ACTIVE,
                        UserDomainType.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        ETAG));
        assertShown(RoleColumns.ROLE, new DirectoryRole(role, "Helpdesk Administrator", ETAG));
        assertShown(RoleColumns.PARTNER_ROLE, new PartnerRole(role, "Admin Agents", Optional.empty(), ETAG));
        assertShown(
                RoleColumns.MEMBER,
                new RoleAssignment(
                        new Principal.User(new UserId(ID), "Ada", name),
                        role,
                        new RoleScope.WholeDirectory(),
                        new RoleAssignment.Via.Direct(),
                        ETAG));
        assertShown(
                LicenseColumns.SUBSCRIBED,
                SubscribedSku.of(sku, 1).etag(ETAG.orElseThrow()).build());
        assertShown(LicenseColumns.LICENSE, new License(sku, List.of(), ETAG));
    }
}
