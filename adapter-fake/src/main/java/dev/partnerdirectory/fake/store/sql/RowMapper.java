package dev.partnerdirectory.fake.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes an object of a row. Columns are read by number: names cost a look-up each. */
@FunctionalInterface
interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
}
