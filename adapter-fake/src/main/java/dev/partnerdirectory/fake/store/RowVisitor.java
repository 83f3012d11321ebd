package dev.partnerdirectory.fake.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at a row. */
@FunctionalInterface
public interface RowVisitor {
    void visit(ResultSet row) throws SQLException;
}
