package dev.partnerdirectory.benchmarks.rest;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.net.URI;

/** The use case over the adapter. It reads the user before it adds them. */
final class UseCase implements Rival {
    private final RestDirectory rest;
    private final PartnerDirectory directory;

    UseCase(URI server, int connections) {
        this.rest = WholeStack.open(server, connections);
        this.directory = PartnerDirectory.over(rest).build();
    }

    @Override
    public String name() {
        return "use case";
    }

    @Override
    public void addMember() {
        String added = directory
                .roles()
                .add(WholeStack.CUSTOMER, WholeStack.ROLE, WholeStack.USER)
                .value()
                .principal()
                .objectId();
        if (!WholeStack.USER.value().equals(added)) {
            throw new IllegalStateException("not the member that was added: " + added);
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
