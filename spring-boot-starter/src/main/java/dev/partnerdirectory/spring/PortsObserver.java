package dev.partnerdirectory.spring;

import dev.partnerdirectory.core.port.out.DirectoryPorts;

/** Observes the calls of a directory. It knows no class that may be missing. */
@FunctionalInterface
interface PortsObserver {
    DirectoryPorts observe(DirectoryPorts ports);
}
