/**
 * The services behind the driving ports, one each, wired only by {@link dev.partnerdirectory.core.PartnerDirectory}. A
 * service validates, begins a {@code DirectorySession}, resolves references and writes. It uses the building blocks in
 * {@link dev.partnerdirectory.core.write}.
 */
@NullMarked
package dev.partnerdirectory.core.service;

import org.jspecify.annotations.NullMarked;
