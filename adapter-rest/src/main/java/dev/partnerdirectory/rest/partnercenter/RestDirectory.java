package dev.partnerdirectory.rest.partnercenter;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.partnercenter.customer.RestCustomers;
import dev.partnerdirectory.rest.partnercenter.license.RestLicenses;
import dev.partnerdirectory.rest.partnercenter.role.RestDirectoryRoles;
import dev.partnerdirectory.rest.partnercenter.role.RestPartnerRoles;
import dev.partnerdirectory.rest.partnercenter.role.RestRoleMembers;
import dev.partnerdirectory.rest.partnercenter.user.RestCustomerUsers;
import dev.partnerdirectory.rest.partnercenter.wire.ContinuationLinks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A partner's directory over Partner Center's REST API. Immutable, thread-safe, works on platform and virtual threads.
 * It holds a connection pool until it is closed. Open one for each partner identity: the tokens belong to one.
 *
 * <pre>{@code
 * try (RestDirectory rest = RestDirectory.open(RestOptions.builder(tokens).build())) {
 *     PartnerDirectory directory = PartnerDirectory.over(rest)….build();
 * }
 * }</pre>
 *
 * <p>It logs to {@code dev.partnerdirectory.rest} with SLF4J: each call at debug, each wait before a repeat at info.
 * While a call runs, the diagnostic context (MDC) holds {@code pdir.operation}, {@code pdir.customer},
 * {@code pdir.requestId} and {@code pdir.correlationId}. No token, password or body is ever logged.
 */
public final class RestDirectory implements DirectoryPorts, AutoCloseable {
    private final RestOptions options;
    private final FeignClients clients;
    private final PartnerCenterDialect dialect;
    private final CallExecutor calls;
    private final ContinuationLinks links;

    private RestDirectory(RestOptions options, FeignClients clients, PartnerCenterDialect dialect, CallExecutor calls) {
        this.options = options;
        this.clients = clients;
        this.dialect = dialect;
        this.calls = calls;
        this.links = new ContinuationLinks(options.baseUri());
    }

    private RestDirectory with(CallExecutor other) {
        return new RestDirectory(options, clients, dialect, other);
    }

    /** Opens a directory. It sends nothing before the first call. */
    public static RestDirectory open(RestOptions options) {
        PartnerCenterDialect dialect = new PartnerCenterDialect(
                options.cloud(), options.locale(), options.application(), options.validateMfa());
        return new RestDirectory(
                options,
                new FeignClients(
                        options.baseUri(),
                        options.connection(),
                        dialect,
                        options.time().clock(),
                        options.capabilities()),
                dialect,
                CallExecutor.of(
                        options.tokens(),
                        dialect,
                        options.connection(),
                        options.retry(),
                        options.requestIds(),
                        options.time()));
    }

    /**
     * Whether the service counts the sign-in as multi-factor ({@code isMfaCompliant}), from the latest answer that said
     * so. Empty before such an answer.
     */
    public Optional<Boolean> isMfaCompliant() {
        return dialect.isMfaCompliant();
    }

    /**
     * Makes a call that no port has, with the sign-in, the repeats and the ids of all calls. No policy guards it, and it
     * follows no pages. Errors are those of the ports.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path   below the service's address, with its query, such as {@code /v1/customers?size=10}; {@code /v1} may be
     *               left out
     * @param body   JSON; empty for none
     * @return the answer's body; empty if it has none
     * @throws IllegalArgumentException if the method or the path is not valid
     */
    public String call(String method, String path, String body) {
        return new RawCall(method, path, body).send(calls, clients);
    }

    /**
     * Checks the arguments of {@link #call} without sending anything.
     *
     * @throws IllegalArgumentException if one of them is not valid
     */
    public static void checkCall(String method, String path, String body) {
        RawCall unused = new RawCall(method, path, body);
    }

    @Override
    public Customers customers() {
        return RestCustomers.over(clients, calls, links);
    }

    @Override
    public CustomerUsers users() {
        return RestCustomerUsers.over(clients, calls, links, options.passwordReset());
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return RestDirectoryRoles.over(clients, calls, links);
    }

    @Override
    public RoleMembers roleMembers() {
        return RestRoleMembers.over(clients, calls, links);
    }

    @Override
    public PartnerRoles partnerRoles() {
        return RestPartnerRoles.over(clients, calls, links);
    }

    @Override
    public Licenses licenses() {
        return RestLicenses.over(clients, calls, links);
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return with(calls.correlated(correlationId));
    }

    @Override
    public DirectoryPorts within(Supplier<Duration> timeLeft) {
        return with(calls.within(timeLeft));
    }

    @Override
    public DirectoryPorts pacedByCaller() {
        return with(calls.pacedByCaller());
    }

    /** Closes the connections. Running calls fail, and no more calls can be made. */
    @Override
    public void close() {
        clients.close();
    }
}
