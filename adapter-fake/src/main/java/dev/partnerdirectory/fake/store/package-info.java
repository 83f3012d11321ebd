/**
 * One SQLite database, in memory or in a file: connection, lock, transactions, the file's own safety. It knows nothing
 * of directories; for the fake's own use, not for applications.
 */
@NullMarked
package dev.partnerdirectory.fake.store;

import org.jspecify.annotations.NullMarked;
