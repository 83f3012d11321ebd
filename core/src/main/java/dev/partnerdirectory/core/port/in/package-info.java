/** The driving ports: each interface is one set of use cases that an application can call. */
@NullMarked
package dev.partnerdirectory.core.port.in;

import org.jspecify.annotations.NullMarked;
