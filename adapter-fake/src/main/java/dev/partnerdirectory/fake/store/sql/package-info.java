/** The tables in one SQLite file: connection, lock, transactions, the file's own safety, and the SQL. */
@NullMarked
package dev.partnerdirectory.fake.store.sql;

import org.jspecify.annotations.NullMarked;
