package dev.partnerdirectory.fake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.partnerdirectory.fake.store.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Writes everything there is as a seed, in the order in which it came, holding one row at a time. What is remembered of
 * requests is not part of it.
 */
final class SeedWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final Session session;
    private final JsonGenerator json;

    private SeedWriter(Session session, JsonGenerator json) {
        this.session = session;
        this.json = json;
    }

    static void write(Session session, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
            printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
            json.setPrettyPrinter(printer);
            new SeedWriter(session, json).root();
            json.writeRaw('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void root() throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", SeedReader.FORMAT_VERSION);
        json.writeObjectFieldStart("partner");
        array(
                "roles",
                "SELECT id, name, category FROM partner_role ORDER BY k",
                row -> text(row, "id", "name", "category"));
        array("users", "SELECT id, upn, display_name, k FROM partner_user ORDER BY k", this::partnerUser);
        json.writeEndObject();
        array("customers", """
                SELECT id, company_name, domain, email, lower(relationship), commerce_id, delegated_access, k
                FROM customer ORDER BY k""", this::customer);
        json.writeEndObject();
    }

    private void partnerUser(ResultSet row) throws SQLException, IOException {
        text(row, "id", "userPrincipalName", "displayName");
        array("roles", """
                SELECT r.id, m.account_id FROM partner_member m JOIN partner_role r ON r.k = m.role
                WHERE m.user = ? ORDER BY r.k""", role -> text(role, "roleId", "accountId"), row.getLong(4));
    }

    private void customer(ResultSet row) throws SQLException, IOException {
        text(row, "id", "companyName", "domain", "email", "relationshipToPartner", "commerceId");
        boolean delegated = row.getInt(7) != 0;
        if (!row.wasNull()) {
            json.writeBooleanField("allowDelegatedAccess", delegated);
        }
        long key = row.getLong(8);
        array(
                "domains",
                "SELECT name, verified, federated FROM domain WHERE customer = ? ORDER BY name_key",
                this::domain,
                key);
        array(
                "roles",
                "SELECT id, name FROM role WHERE customer = ? ORDER BY k",
                role -> text(role, "id", "name"),
                key);
        array("skus", """
                SELECT id, name, part_number, target_type, lower(license_group), capability_status, active_units,
                    suspended_units, warning_units, k FROM sku WHERE customer = ? ORDER BY k""", this::sku, key);
        array(
                "users",
                "SELECT " + UserTable.COLUMNS + ", u.force_change FROM user u INDEXED BY user_active"
                        + " WHERE u.customer = ? AND u.deleted_at IS NULL UNION ALL SELECT " + UserTable.COLUMNS
                        + ", u.force_change FROM user u INDEXED BY user_deleted"
                        + " WHERE u.customer = ? AND u.deleted_at IS NOT NULL ORDER BY 1",
                this::user,
                key,
                key);
    }

    private void domain(ResultSet row) throws SQLException, IOException {
        text(row, "name");
        json.writeBooleanField("verified", row.getBoolean(2));
        json.writeBooleanField("federated", row.getBoolean(3));
    }

    private void sku(ResultSet row) throws SQLException, IOException {
        text(row, "id", "name", "skuPartNumber", "targetType", "licenseGroup", "capabilityStatus");
        json.writeNumberField("activeUnits", row.getInt(7));
        json.writeNumberField("suspendedUnits", row.getInt(8));
        json.writeNumberField("warningUnits", row.getInt(9));
        array(
                "servicePlans",
                """
                SELECT id, display_name, service_name, capability_status, target_type FROM plan
                WHERE sku = ? ORDER BY position""",
                plan -> text(plan, "id", "displayName", "serviceName", "capabilityStatus", "targetType"),
                row.getLong(10));
    }

    private void user(ResultSet row) throws SQLException, IOException {
        UserTable.Keyed user = UserTable.keyed(row);
        ModelJson.writeUser(json, user.user());
        if (row.getBoolean(13)) {
            json.writeBooleanField("forceChangePassword", true);
        }
        json.writeArrayFieldStart("roles");
        session.each(
                "SELECT r.id FROM member m JOIN role r ON r.k = m.role WHERE m.user = ? ORDER BY r.k",
                role -> unchecked(() -> json.writeString(role.getString(1))),
                user.key());
        json.writeEndArray();
        array("licenses", """
                SELECT s.id, l.excluded FROM license l JOIN sku s ON s.k = l.sku
                WHERE l.user = ? ORDER BY s.k""", this::license, user.key());
    }

    private void license(ResultSet row) throws SQLException, IOException {
        text(row, "skuId");
        json.writeArrayFieldStart("excludedPlans");
        for (String plan : row.getString(2).split(" ", -1)) {
            if (!plan.isEmpty()) {
                json.writeString(plan);
            }
        }
        json.writeEndArray();
    }

    @FunctionalInterface
    private interface Fields {
        void write(ResultSet row) throws SQLException, IOException;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws SQLException, IOException;
    }

    private void array(String name, String sql, Fields fields, Object... arguments) throws IOException {
        json.writeArrayFieldStart(name);
        session.each(
                sql,
                row -> unchecked(() -> {
                    json.writeStartObject();
                    fields.write(row);
                    json.writeEndObject();
                }),
                arguments);
        json.writeEndArray();
    }

    /** Writes the first columns under these names; a column without a value is left out. */
    private void text(ResultSet row, String... names) throws SQLException, IOException {
        for (int i = 0; i < names.length; i++) {
            String value = row.getString(i + 1);
            if (value != null) {
                json.writeStringField(names[i], value);
            }
        }
    }

    private static void unchecked(Writing writing) throws SQLException {
        try {
            writing.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
