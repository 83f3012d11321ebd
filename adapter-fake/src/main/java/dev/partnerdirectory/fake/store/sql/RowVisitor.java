package dev.partnerdirectory.fake.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at a row. */
@FunctionalInterface
interface RowVisitor {
    void visit(ResultSet row) throws SQLException;
}
