/**
 * What the driving ports do, one service each, wired by {@link dev.partnerdirectory.core.PartnerDirectory} alone. A
 * service validates, begins a {@code DirectorySession}, finds who and
 * what is meant and writes; the blocks for that are in {@link dev.partnerdirectory.core.write}.
 */
@NullMarked
package dev.partnerdirectory.core.service;

import org.jspecify.annotations.NullMarked;
