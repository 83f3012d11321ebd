package dev.partnerdirectory.fake.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Makes connections that do no more than they are asked: the driver would query the key of every row inserted. */
final class Connections {
    private Connections() {}

    static Connection to(String database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        return config.createConnection("jdbc:sqlite:" + database);
    }
}
