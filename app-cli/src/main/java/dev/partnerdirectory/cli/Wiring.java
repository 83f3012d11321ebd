package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.auth.RestProfile;
import dev.partnerdirectory.cli.command.Connector;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.sandbox.Sandbox;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.Surroundings;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;

/** Makes the directory of a profile: chooses the adapter and passes its ports to core. */
final class Wiring implements Connector {
    @Override
    public Session open(Invocation invocation, boolean dryRun) {
        // Hibernate Validator would print its version on standard error; nothing listens to slf4j here.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        return switch (invocation.settings().profile().kind()) {
            case SANDBOX -> {
                FakeDirectory sandbox = Sandbox.open(invocation.folders().sandbox());
                yield new Session(directory(sandbox, Surroundings.none(), dryRun), sandbox::close);
            }
            case REST -> {
                RestProfile profile = RestProfile.of(invocation).orElseThrow();
                RestOptions options = profile.options();
                RestDirectory service = RestDirectory.open(options);
                yield new Session(directory(service, profile.surroundings(options), dryRun), service::close);
            }
        };
    }

    private static PartnerDirectory directory(DirectoryPorts ports, Surroundings surroundings, boolean dryRun) {
        PartnerDirectory directory = PartnerDirectory.over(ports)
                .surroundings(surroundings)
                .lazyValidator()
                .build();
        return dryRun ? directory.dryRun() : directory;
    }
}
