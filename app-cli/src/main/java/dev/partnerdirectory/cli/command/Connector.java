package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.Folders;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import java.util.Map;

/** Opens the directory that the settings name. */
@FunctionalInterface
public interface Connector {
    /**
     * Opens a session.
     *
     * @param dryRun whether writes are answered without being sent
     */
    Session open(
            EffectiveSettings settings,
            Folders folders,
            Map<String, String> env,
            boolean dryRun,
            DirectoryListener listener);
}
