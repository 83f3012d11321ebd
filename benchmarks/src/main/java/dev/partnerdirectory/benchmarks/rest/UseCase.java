package dev.partnerdirectory.benchmarks.rest;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.net.URI;

/** The use case over the adapter. It reads the user before it adds them. */
final class UseCase implements Rival {
    private static final CustomerId CUSTOMER = new CustomerId(Sample.CUSTOMER);
    private static final RoleId ROLE = new RoleId(Sample.ROLE);
    private static final UserId USER = new UserId(Sample.USER);

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
        String added =
                directory.roles().add(CUSTOMER, ROLE, USER).value().principal().objectId();
        if (!USER.value().equals(added)) {
            throw new IllegalStateException("not the member that was added: " + added);
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
