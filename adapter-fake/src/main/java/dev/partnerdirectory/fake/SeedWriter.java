package dev.partnerdirectory.fake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.fake.store.CustomerRow;
import dev.partnerdirectory.fake.store.DomainRow;
import dev.partnerdirectory.fake.store.LicenseTable.Held;
import dev.partnerdirectory.fake.store.PartnerTable;
import dev.partnerdirectory.fake.store.Tables;
import dev.partnerdirectory.fake.store.UserRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes everything there is as a seed, in the order in which it came, holding one row at a time. What is remembered of
 * requests is not part of it.
 */
final class SeedWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final Tables tables;
    private final JsonGenerator json;

    private SeedWriter(Tables tables, JsonGenerator json) {
        this.tables = tables;
        this.json = json;
    }

    static void write(Tables tables, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
            printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
            json.setPrettyPrinter(printer);
            new SeedWriter(tables, json).root();
            json.writeRaw('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void root() throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", SeedReader.FORMAT_VERSION);
        json.writeObjectFieldStart("partner");
        array("roles", tables.partner().roles()::forEach, this::partnerRole);
        array("users", tables.partner()::eachUser, this::partnerUser);
        json.writeEndObject();
        array("customers", tables.customers()::each, this::customer);
        json.writeEndObject();
    }

    private void partnerRole(PartnerRole role) throws IOException {
        text("id", role.id());
        text("name", role.name());
        text("category", role.category());
    }

    private void partnerUser(PartnerTable.User user) throws IOException {
        text("id", user.id());
        text("userPrincipalName", user.name());
        text("displayName", user.displayName());
        array("roles", tables.partner().ofUser(user.key())::forEach, membership -> {
            text("roleId", membership.role());
            text("accountId", membership.account());
        });
    }

    private void customer(CustomerRow row) throws IOException {
        Customer customer = row.customer();
        CompanyProfile profile = customer.companyProfile();
        text("id", customer.id());
        text("companyName", profile.companyName());
        text("domain", profile.domain());
        text("email", profile.email());
        text("relationshipToPartner", lower(customer.relationshipToPartner()));
        text("commerceId", customer.commerceId());
        if (customer.allowDelegatedAccess().isPresent()) {
            json.writeBooleanField(
                    "allowDelegatedAccess", customer.allowDelegatedAccess().get());
        }
        array("domains", row.domains()::forEach, this::domain);
        array("roles", tables.roles().ofCustomer(row.key())::forEach, role -> {
            text("id", role.id());
            text("name", role.name());
        });
        array("skus", tables.licenses().ofCustomer(row.key())::forEach, sku -> sku(sku.sku()));
        array("users", visitor -> tables.users().each(row.key(), visitor), this::user);
    }

    private void domain(DomainRow domain) throws IOException {
        text("name", domain.name());
        json.writeBooleanField("verified", domain.isVerified());
        json.writeBooleanField("federated", domain.isFederated());
    }

    private void sku(SubscribedSku sku) throws IOException {
        ProductSku product = sku.productSku();
        text("id", product.id());
        text("name", product.name());
        text("skuPartNumber", product.skuPartNumber());
        text("targetType", product.targetType());
        text("licenseGroup", lower(product.licenseGroup()));
        text("capabilityStatus", sku.capabilityStatus());
        json.writeNumberField("activeUnits", sku.activeUnits());
        json.writeNumberField("suspendedUnits", sku.suspendedUnits());
        json.writeNumberField("warningUnits", sku.warningUnits());
        array("servicePlans", sku.servicePlans()::forEach, plan -> {
            text("id", plan.id());
            text("displayName", plan.displayName());
            text("serviceName", plan.serviceName());
            text("capabilityStatus", plan.capabilityStatus());
            text("targetType", plan.targetType());
        });
    }

    private void user(UserRow row) throws IOException {
        ModelJson.writeUser(json, row.user());
        if (row.forceChange()) {
            json.writeBooleanField("forceChangePassword", true);
        }
        json.writeArrayFieldStart("roles");
        for (DirectoryRole role : tables.roles().ofUser(row.key())) {
            json.writeString(role.id().value());
        }
        json.writeEndArray();
        array("licenses", tables.licenses().ofUser(row.key())::forEach, this::license);
    }

    private void license(Held held) throws IOException {
        text("skuId", held.sku().sku().productSku().id());
        json.writeArrayFieldStart("excludedPlans");
        for (String plan :
                held.excluded().stream().map(ServicePlanId::value).sorted().toList()) {
            json.writeString(plan);
        }
        json.writeEndArray();
    }

    /** Hands each row of something to a visitor. */
    @FunctionalInterface
    private interface Rows<R> {
        void each(Consumer<R> visitor);
    }

    @FunctionalInterface
    private interface Fields<R> {
        void write(R row) throws IOException;
    }

    private <R> void array(String name, Rows<R> rows, Fields<R> fields) throws IOException {
        json.writeArrayFieldStart(name);
        rows.each(row -> {
            try {
                json.writeStartObject();
                fields.write(row);
                json.writeEndObject();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        json.writeEndArray();
    }

    private void text(String name, Object value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    /** A text that is left out where there is none. */
    private void text(String name, Optional<?> value) throws IOException {
        ModelJson.writeText(json, name, value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
