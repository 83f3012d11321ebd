package dev.partnerdirectory.benchmarks.rest;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The adapter as an embedder uses it: retry policy, headers, Feign, mapping. */
final class WholeStack implements Rival {
    private static final CustomerId CUSTOMER = new CustomerId(Sample.CUSTOMER);
    private static final RoleId ROLE = new RoleId(Sample.ROLE);
    private static final UserId USER = new UserId(Sample.USER);

    private final RestDirectory rest;

    WholeStack(URI server, int connections) {
        this.rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of(Sample.TOKEN)))
                .baseUri(server)
                .connection(ConnectionOptions.defaults().withMaxInFlight(connections))
                .build());
    }

    @Override
    public String name() {
        return "whole stack";
    }

    @Override
    public void addMember() {
        NewUserMember member =
                new NewUserMember(USER, Sample.NAME, new UserPrincipalName(Sample.LOGIN), Optional.empty());
        String added = rest.roleMembers()
                .add(CUSTOMER, ROLE, member, new RequestId(UUID.randomUUID()))
                .orElseThrow()
                .principal()
                .objectId();
        if (!USER.value().equals(added)) {
            throw new IllegalStateException("not the member that was added: " + added);
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
