package dev.partnerdirectory.fake.store.sql;

import java.util.function.Consumer;

/**
 * What a database holds.
 *
 * @param applicationId marks a file as one of ours
 * @param version       of the tables; a file with a higher one is refused
 * @param create        makes the tables in an empty database
 */
record Format(int applicationId, int version, Consumer<Session> create) {
    /** Makes the tables, all or none. */
    void create(Session session) {
        create.accept(session);
        session.pragma("application_id = " + applicationId);
        session.pragma("user_version = " + version);
    }
}
