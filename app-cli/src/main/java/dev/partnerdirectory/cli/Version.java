package dev.partnerdirectory.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest says it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"pdir " + (version == null ? "(not packaged)" : version)};
    }
}
