/**
 * What a directory is kept in, as the engine sees it: tables that are read, or read and changed as one. Two stores carry
 * it: {@code heap} for memory, {@code sql} for a file. It knows no rules; for the fake's own use, not for applications.
 */
@NullMarked
package dev.partnerdirectory.fake.store;

import org.jspecify.annotations.NullMarked;
