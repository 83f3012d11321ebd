package dev.partnerdirectory.fake.store.sql;

import java.util.List;

/**
 * The tables. Every listing order has an index of its own, so that a page costs the same wherever it lies and however
 * many others there are. {@code *_key} columns are the texts that compare, in lower case; times are milliseconds.
 */
final class Schema {
    /** "PDIR", where SQLite keeps a file's kind; the version is raised with every change to the tables below. */
    static final Format FORMAT = new Format(0x50444952, 1, Schema::create);

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            """
            CREATE TABLE customer (
                k INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, company_name TEXT NOT NULL, company_key TEXT NOT NULL,
                domain TEXT NOT NULL, domain_key TEXT NOT NULL, email TEXT, relationship TEXT NOT NULL, commerce_id TEXT,
                delegated_access INTEGER)""",
            "CREATE INDEX customer_company ON customer (company_key)",
            "CREATE INDEX customer_domain ON customer (domain_key)",
            """
            CREATE TABLE domain (
                name_key TEXT PRIMARY KEY, customer INTEGER NOT NULL, name TEXT NOT NULL, verified INTEGER NOT NULL,
                federated INTEGER NOT NULL) WITHOUT ROWID""",
            "CREATE INDEX domain_customer ON domain (customer)",
            """
            CREATE TABLE user (
                k INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, customer INTEGER NOT NULL,
                upn TEXT NOT NULL, upn_key TEXT NOT NULL, display_name TEXT NOT NULL, display_key TEXT NOT NULL,
                first_name TEXT, last_name TEXT, usage_location TEXT, immutable_id TEXT, phone_number TEXT,
                domain_type TEXT NOT NULL, last_sync INTEGER, deleted_at INTEGER, force_change INTEGER NOT NULL)""",
            "CREATE UNIQUE INDEX user_active_upn ON user (customer, upn_key) WHERE deleted_at IS NULL",
            "CREATE INDEX user_active ON user (customer) WHERE deleted_at IS NULL",
            "CREATE INDEX user_active_display ON user (customer, display_key, id) WHERE deleted_at IS NULL",
            "CREATE INDEX user_deleted ON user (customer) WHERE deleted_at IS NOT NULL",
            "CREATE INDEX user_deleted_display ON user (customer, display_key, id) WHERE deleted_at IS NOT NULL",
            "CREATE INDEX user_deleted_upn ON user (customer, upn_key, id) WHERE deleted_at IS NOT NULL",
            "CREATE INDEX user_deleted_at ON user (deleted_at) WHERE deleted_at IS NOT NULL",
            """
            CREATE TABLE role (
                k INTEGER PRIMARY KEY, customer INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
                UNIQUE (customer, id))""",
            "CREATE TABLE member (role INTEGER, user INTEGER, PRIMARY KEY (role, user)) WITHOUT ROWID",
            "CREATE INDEX member_user ON member (user)",
            """
            CREATE TABLE sku (
                k INTEGER PRIMARY KEY, customer INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
                part_number TEXT NOT NULL, target_type TEXT, license_group TEXT NOT NULL,
                active_units INTEGER NOT NULL, suspended_units INTEGER NOT NULL, warning_units INTEGER NOT NULL,
                consumed_units INTEGER NOT NULL, capability_status TEXT NOT NULL, UNIQUE (customer, id))""",
            """
            CREATE TABLE plan (
                sku INTEGER, position INTEGER, id TEXT NOT NULL, display_name TEXT NOT NULL,
                service_name TEXT NOT NULL, capability_status TEXT NOT NULL, target_type TEXT,
                PRIMARY KEY (sku, position)) WITHOUT ROWID""",
            "CREATE TABLE license (user INTEGER, sku INTEGER, excluded TEXT NOT NULL, PRIMARY KEY (user, sku)) WITHOUT ROWID",
            "CREATE TABLE partner_role (k INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, category TEXT)",
            """
            CREATE TABLE partner_user (
                k INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, upn TEXT NOT NULL, upn_key TEXT NOT NULL UNIQUE,
                display_name TEXT NOT NULL, display_key TEXT NOT NULL)""",
            "CREATE INDEX partner_user_display ON partner_user (display_key, id)",
            """
            CREATE TABLE partner_member (
                role INTEGER, user INTEGER, account_id TEXT, PRIMARY KEY (role, user)) WITHOUT ROWID""",
            "CREATE TABLE request (k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, at INTEGER NOT NULL, digest BLOB NOT NULL, answer TEXT NOT NULL)");

    private static final List<String> FILLED = List.of(
            "customer",
            "domain",
            "user",
            "role",
            "member",
            "sku",
            "plan",
            "license",
            "partner_role",
            "partner_user",
            "partner_member",
            "request");

    private Schema() {}

    /** Empties every table that seeds and writes fill. */
    static void clear(Session session) {
        FILLED.forEach(table -> session.update("DELETE FROM " + table));
    }

    private static void create(Session session) {
        STATEMENTS.forEach(session::update);
    }
}
